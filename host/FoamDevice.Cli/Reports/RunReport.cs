using System.Globalization;
using FoamDevice.Cli.Display;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>A stored run as a person reads it.</summary>
/// <param name="Run">The record's first line.</param>
/// <param name="Summary">Its figures.</param>
/// <param name="Gaps">What of it is lost for good.</param>
/// <param name="ConductedBy">The foam that conducts the run at present; null when none does.</param>
/// <param name="Device">Which device made it.</param>
internal sealed record RunReport(RecordHeader Run, RunSummary Summary, IReadOnlyList<LostEvents> Gaps, LockHolder? ConductedBy, DeviceIdentity Device)
{
    /// <summary>Reports on a record.</summary>
    public static RunReport Of(RunRecord record) => new(record.Header, RunSummary.Of(record), record.Gaps, ConductorOf(record.Header), record.Device);

    /// <summary>Prints a list, newest as the store gives them.</summary>
    public static void WriteList(TextWriter output, IReadOnlyList<RecordHeader> runs)
    {
        if (runs.Count == 0)
        {
            output.WriteLine("No run on record yet. Try: foam run tessari-physiological --sim");
            return;
        }

        var table = new TextTable("RUN", "", "METHOD", "PASSES", "OUTCOME", "VOLUME", "DEVICE");
        foreach (RecordHeader run in runs)
            table.Add(run.Id, run.IsSimulated ? "SIM" : "", run.MethodId, $"{run.PassesMade}/{run.PassesPlanned}", OutcomeOf(run), RecordWords.CalibrationMark(run.CalibrationState), run.DeviceId);

        table.Write(output);
    }

    /// <summary>Prints the figures.</summary>
    public void Write(TextWriter output)
    {
        var fields = new TextFields();
        fields.Add("Run", Run.IsSimulated ? $"{Run.Id} (SIMULATED)" : Run.Id);
        fields.Add("Method", $"{Run.MethodId}: {Run.MethodTitle}");
        fields.Add("Started", RecordWords.Time(Run.StartedAt));
        fields.Add("Outcome", RecordWords.Outcome(Summary.Outcome, Summary.Fault, Run.Ending, ConductedBy));
        fields.Add("Record", RecordWords.Ending(Run, ConductedBy));
        AddFault(fields);
        fields.Add("Moved", Moved());
        fields.Add("Passes", $"{Summary.PassesMade} of {Summary.PassesPlanned}{FoamPlace()}");
        fields.Add("Step error", $"A {Summary.StepErrorA}, B {Summary.StepErrorB} steps");
        foreach (StageTimes stage in Summary.Stages)
            fields.Add(StageName(stage.Stage), StageWords(stage));

        fields.Add("Gap", Gap());
        fields.Add("Start skew", Number(Summary.StartSkewMaxMilliseconds, "0.000", "ms at most"));
        fields.Add("Homing drift", Drift());
        foreach (LostEvents gap in Gaps)
            fields.Add("Lost", $"{RecordWords.Gap(gap)}.");

        fields.Add("Calibration", RecordWords.Calibration(Run));
        fields.Add("Ambient", AmbientWords.Of(Summary.Ambient));
        fields.Add("Device", IdentityWords.Of(Device));
        fields.Write(output);
    }

    private static LockHolder? ConductorOf(RecordHeader run) => run.Ending == RecordEnding.Open ? RecordLock.HolderOf(RuntimeFolder.Default, run.Id) : null;

    private static string OutcomeOf(RecordHeader run) => RecordWords.Outcome(run.Outcome, run.Fault, run.Ending, ConductorOf(run));

    private void AddFault(TextFields fields)
    {
        if (Summary.Fault == FaultCode.None)
            return;

        FaultText text = FaultText.Of(Summary.Fault);
        fields.Add("Fault", $"{(int)text.Code}, {text.Name}: {text.Cause}");
        fields.Add("Advice", text.Advice);
    }

    private string Moved() => $"liquid {Number(Summary.LiquidMilliliters, "0.000", "mL", "-")}, gas {Number(Summary.GasMilliliters, "0.000", "mL", "-")}";

    private string FoamPlace() => Summary.FoamIn == SyringeSide.None ? "" : $", foam in syringe {Summary.FoamIn}";

    private string Gap()
    {
        string range = Number(Summary.GapRangeMilliseconds, "0.000", "ms between shortest and longest");
        string deviation = Number(Summary.GapDeviationMilliseconds, "0.000", "ms");
        return Summary.GapMeanMilliseconds is null
            ? ""
            : $"{Number(Summary.GapMeanMilliseconds, "0.000", "ms")} mean, jitter {(deviation.Length == 0 ? "-" : deviation)} SD, {range}";
    }

    private string Drift()
    {
        return Summary.DriftStepsA is null || Summary.DriftStepsB is null
            ? "not measured"
            : FormattableString.Invariant($"A {Summary.DriftStepsA} steps ({Summary.DriftMillimetersA:0.000} mm), B {Summary.DriftStepsB} steps ({Summary.DriftMillimetersB:0.000} mm)");
    }

    private static string StageName(SpeedStage stage)
    {
        return stage switch
        {
            SpeedStage.First => "First pass",
            SpeedStage.Slow => "Slow passes",
            _ => "Full passes",
        };
    }

    private static string StageWords(StageTimes stage)
    {
        string mean = FormattableString.Invariant($"{stage.MeanSeconds:0.000000} s mean");
        return stage.CoefficientOfVariationPercent is { } variation
            ? FormattableString.Invariant($"{mean} of {stage.Passes}, CV {variation:0.0000} %")
            : FormattableString.Invariant($"{stage.MeanSeconds:0.000000} s");
    }

    private static string Number(double? value, string format, string unit, string missing = "")
    {
        return value is { } number ? $"{number.ToString(format, CultureInfo.InvariantCulture)} {unit}" : missing;
    }
}
