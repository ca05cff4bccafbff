using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>Two runs side by side for scripts; differences are the second less the first.</summary>
internal static class ComparisonJson
{
    /// <summary>What is written.</summary>
    public static object Of(RunComparison comparison) => new
    {
        A = comparison.A.Header,
        B = comparison.B.Header,
        comparison.IsSimulatedAgainstReal,
        comparison.IsSameMethod,
        MethodSha256A = comparison.A.MethodSha256,
        MethodSha256B = comparison.B.MethodSha256,
        comparison.MethodLines,
        comparison.Identity,
        comparison.Context,
        comparison.Plan,
        comparison.Machine,
        comparison.Calibration,
        comparison.DeviationsA,
        comparison.DeviationsB,
        Measures = comparison.Measures.Select(compared => new
        {
            compared.Measure.Id,
            compared.Measure.Title,
            compared.Measure.Unit,
            compared.A,
            compared.B,
            compared.Difference,
            compared.DifferencePercent,
        }),
        Passes = comparison.Passes.Select(pass => new
        {
            pass.Pass,
            A = Of(pass.A),
            B = Of(pass.B),
            pass.TimeDifferenceMilliseconds,
            pass.GapDifferenceMilliseconds,
            pass.SkewDifferenceMilliseconds,
        }),
        LargestDifferences = comparison.Largest,
    };

    private static object? Of(PassCompleted? pass) => pass is null
        ? null
        : new
        {
            pass.Stage,
            pass.DurationMicroseconds,
            GapMicroseconds = pass.Pass == 1 ? (uint?)null : pass.GapMicroseconds,
            pass.SkewMicroseconds,
        };
}
