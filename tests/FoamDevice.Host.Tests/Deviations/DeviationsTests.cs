using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviationsTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_run_as_asked_has_none()
    {
        Assert.Empty(Deviations.Of(Run()));
    }

    [Fact]
    public void What_lies_within_the_tolerances_is_none()
    {
        Assert.Empty(Deviations.Of(Run(pass => pass.DurationMicroseconds = pass.PlannedMicroseconds * 1_009 / 1_000)));
        Assert.Empty(Deviations.Of(Run(pass => pass.GapMicroseconds += pass.Pass > 1 ? 4_900u : 0)));
        Assert.Empty(Deviations.Of(Run(pass => pass.SkewMicroseconds = 1_900)));
    }

    [Fact]
    public void A_slow_pass_is_named_with_what_was_asked()
    {
        var run = Run(pass => pass.DurationMicroseconds += pass.Pass == 3 ? 20_000u : 0);

        Assert.Equal(
            (DeviationKind.PassTime, "Pass time", "1.000 s", "1.020 s", "1 pass of 1.000 s took more than 1 % longer or shorter; pass 3 took 1.020 s."),
            Words(Assert.Single(Deviations.Of(run))));
    }

    [Fact]
    public void Long_gaps_and_skewed_starts_are_named()
    {
        var run = Run(pass =>
        {
            pass.GapMicroseconds += pass.Pass > 2 ? 6_000u : 0;
            pass.SkewMicroseconds = pass.Pass == 2 ? 2_500u : 0;
        });

        Assert.Equal([(DeviationKind.Gap, "100.0 ms", "106.0 ms"), (DeviationKind.Skew, "at most 2.0 ms", "2.5 ms")], Told(run));
    }

    [Fact]
    public void A_single_step_counts()
    {
        Assert.Equal([(DeviationKind.Steps, "every step", "A 0, B 1 off")], Told(Run(pass => pass.CountedStepsB -= pass.Pass == 4 ? (ushort)1 : (ushort)0)));
    }

    [Fact]
    public void A_stopped_run_lacks_passes_and_ends_on_the_other_side()
    {
        var run = Run(passes: 3, outcome: RunOutcome.Stopped);

        Assert.Equal([(DeviationKind.Outcome, "completed", "stopped"), (DeviationKind.Passes, "4", "3"), (DeviationKind.FoamIn, "A", "B")], Told(run));
    }

    [Fact]
    public void A_fault_is_named_with_its_number()
    {
        var run = Run(passes: 4, outcome: RunOutcome.Faulted, fault: FaultCode.StartSkew);

        Assert.Contains($"fault {(int)FaultCode.StartSkew}, ", Assert.Single(Deviations.Of(run)).Text);
    }

    [Fact]
    public void A_run_that_goes_on_may_still_become_what_was_asked()
    {
        Assert.Empty(Deviations.Of(Run(passes: 2, outcome: RunOutcome.None)));
    }

    [Fact]
    public void Drift_is_held_against_the_machines_own_tolerance()
    {
        Assert.Empty(Deviations.Of(Run(drift: 8)));
        Assert.Equal([(DeviationKind.Drift, "at most 8 steps", "A -9, B 0 steps")], Told(Run(drift: -9)));
    }

    [Fact]
    public void Volumes_are_held_against_what_was_asked()
    {
        Assert.Equal([(DeviationKind.Liquid, "2.000 mL", "1.956 mL")], Told(Run(pass => Lose(pass, pass.Pass == 1 ? 17 : 0))));
        Assert.Equal([DeviationKind.Gas], Told(Run(gasStepsLess: 40)).Select(deviation => deviation.Kind));
        Assert.Empty(Told(Run(gasStepsLess: 30)));
    }

    [Fact]
    public void What_people_said_is_held_against_the_method_and_the_calendar()
    {
        var context = RunContext.Empty.With("liquidSyringe.model", "Norm-Ject 10 mL").With("gasSyringe.model", "norm-ject-5").With("liquid.expiry", "2026-11-21");

        Assert.Equal(
            [(DeviationKind.Syringe, "norm-ject-10", "norm-ject-5"), (DeviationKind.LiquidExpiry, "not after 2026-11-21", "2026-11-22")],
            Told(Run(context: context)));
    }

    [Fact]
    public void Liquid_may_be_used_on_the_day_it_expires()
    {
        Assert.Empty(Deviations.Of(Run(context: RunContext.Empty.With("liquid.expiry", "2026-11-22"))));
    }

    [Fact]
    public void A_correction_counts_from_then_on()
    {
        var run = Run(context: RunContext.Empty.With("gasSyringe.model", "norm-ject-5"));

        new RecordAdditions(_store, TimeProvider.System).Correct(run, "gasSyringe.model", "norm-ject-10", "read the wrong box", "Ada");

        Assert.Empty(Deviations.Of(_store.Find(run.Header.Id)));
    }

    [Fact]
    public void Without_a_calibration_in_force_the_volumes_are_nominal()
    {
        var run = _store.Find(_store.Begin(SampleRun.New()));

        Assert.Equal([(DeviationKind.Calibration, "in force", "missing")], Told(run));
    }

    [Fact]
    public void What_is_lost_is_told()
    {
        var run = Run();
        _store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 1, 50, 52, SampleRun.Start, run.Header.Id), new LostEvents("FD-0001", 1, 60, null, SampleRun.Start, run.Header.Id)] });

        Assert.Equal([(DeviationKind.LostEvents, "all on record", "3 lost, and more that can't be counted")], Told(_store.Find(run.Header.Id)));
    }

    [Fact]
    public void Demands_that_nobody_met_and_foam_used_late_are_told()
    {
        string demanding = SampleMethod.With("passes: 20", "passes: 4") + "\ndemands: [liquid.lot]\nuseBySeconds: 60\n";
        var run = Run(method: MethodFile.Parse(demanding, "demanding.yaml"));

        new RecordAdditions(_store, new StoppedClock(FoamRun.Born.AddSeconds(61))).Mark(run, FoamMark.Usual, "Ada");
        new RecordAdditions(_store, new StoppedClock(FoamRun.Born.AddSeconds(59))).Mark(run, "half of it", "Ada");

        Assert.Equal(
            [(DeviationKind.Demand, "known", "not said"), (DeviationKind.FoamAge, "used within 60 s", "61.0 s")],
            Told(_store.Find(run.Header.Id)));
    }

    public void Dispose() => _store.Dispose();

    private static void Lose(PassCompleted pass, int steps)
    {
        pass.CommandedStepsA -= (ushort)steps;
        pass.CountedStepsA -= (ushort)steps;
    }

    private static (DeviationKind Kind, string Asked, string Done)[] Told(RunRecord run) =>
        [.. Deviations.Of(run).Select(Words).Select(words => (words.Kind, words.Asked, words.Done))];

    // In English; and there is no word of English in what a Persian reader gets.
    private static (DeviationKind Kind, string Subject, string Asked, string Done, string Text) Words(Deviation deviation)
    {
        Assert.DoesNotContain(((Sentence[])[deviation.Asked, deviation.Done, deviation.Said]).SelectMany(said => said.In(ReportLanguage.Fa)), piece => piece.Kind == SentencePieceKind.English);
        return (deviation.Kind, deviation.Subject, deviation.Asked.Text, deviation.Done.Text, deviation.Text);
    }

    // A run under a calibration in force, exactly as planned but for what is changed.
    private RunRecord Run(
        Action<PassCompleted>? change = null,
        int passes = 4,
        RunOutcome outcome = RunOutcome.Completed,
        FaultCode fault = FaultCode.None,
        int drift = 0,
        int gasStepsLess = 0,
        RunContext? context = null,
        Method? method = null)
    {
        var calibration = SampleCalibration.Finished();
        _store.Calibrations.Add(calibration);
        var sample = SampleRun.New();
        var plan = RunPlanner.Plan(method ?? sample.Method, sample.Machine, calibration.AsLeft, SyringeCatalog.Load(), 7);
        var run = sample with { Method = method ?? sample.Method, Plan = plan, Calibration = calibration.AsLeft, Context = context ?? RunContext.Empty };
        var steps = new PlanSteps();
        steps.Set(plan, run.Machine, run.Calibration);
        List<(double, double, EventType, Message)> facts = [(1, 0, EventType.MoveCompleted, GasDraw(steps, gasStepsLess))];
        for (ushort number = 1; number <= passes; number++)
        {
            var pass = Pass(plan, steps, number);
            change?.Invoke(pass);
            facts.Add((number + 1, 0, EventType.PassCompleted, pass));
        }

        if (outcome == RunOutcome.None)
            return FoamRun.Stored(_store, run, null, [.. facts]);

        var foamIn = passes % 2 == 0 ? SyringeSide.A : SyringeSide.B;
        facts.Add((10.5, 0, EventType.RunEnded, new RunEnded { Outcome = outcome, Passes = (ushort)passes, FoamIn = foamIn, FoamBornMicroseconds = 10_000_000, Fault = fault }));
        facts.Add((20, 0, EventType.DriftMeasured, new DriftMeasured { DriftStepsA = drift, ToleranceSteps = 8 }));
        return FoamRun.Stored(_store, run, SampleRun.End("", outcome: outcome, fault: fault), [.. facts]);
    }

    private static MoveCompleted GasDraw(PlanSteps steps, int less) => new()
    {
        Purpose = MovePurpose.GasDraw,
        Side = SyringeSide.B,
        FromSteps = steps.GasB,
        ToSteps = less,
        CommandedSteps = (uint)(steps.GasB - less),
        CountedSteps = (uint)(steps.GasB - less),
    };

    private static PassCompleted Pass(RunPlan plan, PlanSteps steps, ushort number)
    {
        bool isFirst = number == 1;
        uint planned = isFirst ? plan.FirstDurationMicroseconds : plan.FastDurationMicroseconds;
        return new PassCompleted
        {
            Pass = number,
            Passes = plan.Passes,
            Stage = isFirst ? SpeedStage.First : SpeedStage.Fast,
            PlannedMicroseconds = planned,
            DurationMicroseconds = planned,
            GapMicroseconds = isFirst ? 0 : plan.GapMicroseconds,
            CommandedStepsA = (ushort)(isFirst ? steps.LiquidA : steps.PulsesA),
            CountedStepsA = (ushort)(isFirst ? steps.LiquidA : steps.PulsesA),
            CommandedStepsB = (ushort)(isFirst ? steps.LiquidB : steps.PulsesB),
            CountedStepsB = (ushort)(isFirst ? steps.LiquidB : steps.PulsesB),
        };
    }
}
