using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Measuring;

/// <summary>How much liquid was put into a foam, and who says so.</summary>
/// <param name="Milliliters">The volume, mL; null when it is not known.</param>
/// <param name="Source">Where it comes from, for people; empty when it is not known.</param>
internal sealed record DrainageLiquid(double? Milliliters, string Source)
{
    private const double MicrolitersPerMilliliter = 1_000;

    /// <summary>What was given, or else what the run moved, or else what it was to move.</summary>
    /// <param name="given">What was typed with <c>--liquid</c>; null for nothing.</param>
    /// <param name="record">The run; null for none.</param>
    public static DrainageLiquid Of(string? given, RunRecord? record)
    {
        if (given is not null)
            return new DrainageLiquid(Quantity.Read("--liquid", given, "mL", "2.0mL"), "given");

        if (record is null)
            return new DrainageLiquid(null, "");

        return RunSummary.Of(record).LiquidMilliliters is { } moved
            ? new DrainageLiquid(moved, "as the run moved it: all of its foam")
            : new DrainageLiquid(record.Plan.LiquidMicroliters / MicrolitersPerMilliliter, "as the run was to move it: all of its foam");
    }
}
