using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The calibration that the run's steps come from.</summary>
internal static class CalibrationSection
{
    private const double PartsPerMillion = 1e6;
    private const double MicrometersPerMillimeter = 1e3;

    public static Markup Of(ReportScope scope) => scope.Section(
        "calibration",
        ReportTable.Facts(scope,
        [
            ("calibration.state", run => scope.Word("calibration", run.Record.Header.CalibrationState)),
            ("calibration.certificate", run => run.Record.Header.CalibrationId.Length == 0 ? scope.Say("none") : Markup.Code(run.Record.Header.CalibrationId)),
            ("calibration.scaleA", run => scope.Numbers.Quantity(run.Record.Calibration.VolumeScaleAPartsPerMillion / PartsPerMillion, 6, "")),
            ("calibration.scaleB", run => scope.Numbers.Quantity(run.Record.Calibration.VolumeScaleBPartsPerMillion / PartsPerMillion, 6, "")),
            ("calibration.play", run => Markup.LeftToRight(Play(scope, run, "A", run.Record.Calibration.BacklashStepsA), Markup.Text(" · "), Play(scope, run, "B", run.Record.Calibration.BacklashStepsB))),
            ("calibration.bores", run => Bores(scope, run.Record.Plan)),
            ("calibration.resolution", run => scope.Numbers.Quantity(run.Record.Machine.StepsPerMillimeter, 0, "")),
        ]),
        scope.Runs.All(run => run.Record.Header.CalibrationState == CalibrationState.Valid) ? Markup.Nothing : Markup.Classed("p", "warning", scope.Say("calibration.doubtful")));

    private static Markup Play(ReportScope scope, ReportedRun run, string side, uint steps) =>
        Markup.All(Markup.Text($"{side}: "), scope.Numbers.Quantity(steps / (double)run.Record.Machine.StepsPerMillimeter, 4, "mm"));

    private static Markup Bores(ReportScope scope, RunPlan plan) => Markup.LeftToRight(
        Markup.Text("A: "),
        scope.Numbers.Quantity(plan.BoreAMicrometers / MicrometersPerMillimeter, 3, "mm"),
        Markup.Text(" · B: "),
        scope.Numbers.Quantity(plan.BoreBMicrometers / MicrometersPerMillimeter, 3, "mm"));
}
