using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Two runs, every point of one beside that of the other.</summary>
public sealed record RunComparison
{
    private const string RunTokenField = "runToken";

    /// <summary>The first run.</summary>
    public required RunRecord A { get; init; }

    /// <summary>The second.</summary>
    public required RunRecord B { get; init; }

    /// <summary>Who, when, with what.</summary>
    public required IReadOnlyList<ComparedField> Identity { get; init; }

    /// <summary>Lines in which the methods differ; none when they are the same.</summary>
    public required IReadOnlyList<MethodLine> MethodLines { get; init; }

    /// <summary>What people said of the runs, with all corrections since; a field that neither has is not there.</summary>
    public required IReadOnlyList<ComparedField> Context { get; init; }

    /// <summary>What the devices were asked to do, by the protocol's names.</summary>
    public required IReadOnlyList<ComparedField> Plan { get; init; }

    /// <summary>The machines, likewise.</summary>
    public required IReadOnlyList<ComparedField> Machine { get; init; }

    /// <summary>The calibrations, likewise.</summary>
    public required IReadOnlyList<ComparedField> Calibration { get; init; }

    /// <summary>What the first run did otherwise than its method asks.</summary>
    public required IReadOnlyList<Deviation> DeviationsA { get; init; }

    /// <summary>What the second did otherwise.</summary>
    public required IReadOnlyList<Deviation> DeviationsB { get; init; }

    /// <summary>The figures; those that were measured of the foam of either run behind the others.</summary>
    public required IReadOnlyList<ComparedMeasure> Measures { get; init; }

    /// <summary>The passes, by their numbers.</summary>
    public required IReadOnlyList<ComparedPass> Passes { get; init; }

    /// <summary>One run was simulated and the other was not.</summary>
    public bool IsSimulatedAgainstReal => A.Header.IsSimulated != B.Header.IsSimulated;

    /// <summary>Both were made by the same text of a method.</summary>
    public bool IsSameMethod => A.MethodSha256 == B.MethodSha256;

    /// <summary>The largest difference of each quantity of the passes; a quantity without any difference is not there.</summary>
    public IReadOnlyList<LargestDifference> Largest =>
    [
        .. new[]
        {
            LargestOf("time", pass => pass.TimeDifferenceMilliseconds),
            LargestOf("gap", pass => pass.GapDifferenceMilliseconds),
            LargestOf("skew", pass => pass.SkewDifferenceMilliseconds),
        }.OfType<LargestDifference>(),
    ];

    /// <summary>Compares.</summary>
    public static RunComparison Of(RunRecord a, RunRecord b) => new()
    {
        A = a,
        B = b,
        Identity = [.. IdentityOf(a).Zip(IdentityOf(b), (one, other) => new ComparedField(one.Name, one.Value, other.Value))],
        MethodLines = a.MethodSha256 == b.MethodSha256 ? [] : Host.MethodLines.Between(a.MethodText, b.MethodText),
        Context = ContextOf(a.ContextNow, b.ContextNow),
        Plan = [.. Fields(a.Plan, b.Plan).Where(field => field.Name != RunTokenField)],
        Machine = Fields(a.Machine, b.Machine),
        Calibration = Fields(a.Calibration, b.Calibration),
        DeviationsA = Deviations.Of(a),
        DeviationsB = Deviations.Of(b),
        Measures = MeasuresOf(RunSummary.Of(a), RunSummary.Of(b)),
        Passes = PassesOf(a.Passes, b.Passes),
    };

    private static (string Name, string Value)[] IdentityOf(RunRecord run) =>
    [
        ("Kind", run.Header.IsSimulated ? "SIMULATED" : "REAL"),
        ("Method", run.Header.MethodId),
        ("Started", run.Header.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)),
        ("Operator", run.Operator),
        ("Outcome", run.Header.Outcome.ToString()),
        ("Fault", run.Header.Fault.ToString()),
        ("Record", run.Header.Ending.ToString()),
        ("Passes made", $"{run.Header.PassesMade} of {run.Header.PassesPlanned}"),
        ("Events lost", run.Gaps.Count == 0 ? "none" : $"{run.Gaps.Count} gap{(run.Gaps.Count == 1 ? "" : "s")}"),
        ("Volume calibration", $"{run.Header.CalibrationId} {run.Header.CalibrationState}".Trim()),
        ("Device", run.Device.DeviceId),
        ("Serial number", run.Device.SerialNumber),
        ("Board", run.Device.Board),
        ("Chip", run.Device.Target),
        ("Firmware", run.Device.FirmwareVersion),
        ("Protocol", run.Device.ProtocolVersion),
        ("Host", run.HostVersion),
    ];

    private static ComparedField[] ContextOf(RunContext a, RunContext b) =>
        [.. RunContextField.All.Where(field => (a[field.Id] ?? b[field.Id]) is not null).Select(field => new ComparedField(field.Title, a[field.Id] ?? "", b[field.Id] ?? ""))];

    private static ComparedField[] Fields<TMessage>(TMessage a, TMessage b) where TMessage : Message =>
        [.. MessageFields.Of(typeof(TMessage)).Select(field => new ComparedField(MessageFields.NameOf(field), Text(field.GetValue(a)), Text(field.GetValue(b))))];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static ComparedMeasure[] MeasuresOf(RunSummary a, RunSummary b) =>
        [.. Measure.All.Concat(Measure.In(a.Measurements.Concat(b.Measurements))).Select(measure => new ComparedMeasure(measure, measure.Value(a), measure.Value(b)))];

    private static ComparedPass[] PassesOf(IReadOnlyList<PassCompleted> a, IReadOnlyList<PassCompleted> b)
    {
        var first = a.ToDictionary(pass => (int)pass.Pass);
        var second = b.ToDictionary(pass => (int)pass.Pass);
        return [.. first.Keys.Union(second.Keys).Order().Select(pass => new ComparedPass(pass, first.GetValueOrDefault(pass), second.GetValueOrDefault(pass)))];
    }

    private LargestDifference? LargestOf(string quantity, Func<ComparedPass, double?> difference) =>
        Passes.Where(pass => difference(pass) is { } milliseconds && milliseconds != 0)
            .Select(pass => new LargestDifference(quantity, pass.Pass, difference(pass)!.Value))
            .MaxBy(largest => Math.Abs(largest.Milliseconds));
}
