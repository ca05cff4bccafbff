using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Runs;

public sealed class SimulatedRunTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        Assert.Equal(DeviceTimes(seed: 7), DeviceTimes(seed: 7));
    }

    [Fact]
    public void Another_seed_gives_another_run()
    {
        Assert.NotEqual(DeviceTimes(seed: 7), DeviceTimes(seed: 8));
    }

    [Fact]
    public void The_syringes_of_the_method_are_mounted_when_the_operator_confirms()
    {
        using RunStore store = RunStore.OpenInMemory();
        SimulatedRun run = Make(store, seed: 1);
        AdvanceToQuestion(run, Question.SyringesOut);
        run.Answer(true);

        AdvanceToQuestion(run, Question.MountSyringes);
        run.Answer(true);
        AdvanceToQuestion(run, Question.Start);

        Assert.Equal(run.Conductor.Plan!.LiquidMicroliters / 1_000.0, run.Device.Bench.A.LiquidMilliliters, tolerance: 0.02);
    }

    [Fact]
    public void A_run_that_is_not_started_is_stopped_and_closed()
    {
        using RunStore store = RunStore.OpenInMemory();
        SimulatedRun run = Make(store, seed: 1);
        AdvanceToQuestion(run, Question.SyringesOut);
        run.Answer(true);
        AdvanceToQuestion(run, Question.MountSyringes);
        run.Answer(false);

        RunResult result = run.RunToEnd();

        Assert.Equal((RunResultKind.Closed, RunOutcome.Stopped), (result.Kind, result.Outcome));
    }

    private static ulong[] DeviceTimes(ulong seed)
    {
        using RunStore store = RunStore.OpenInMemory();
        RunResult result = Make(store, seed).RunToEnd();
        Assert.True(result.IsAsPlanned, result.Text);
        return [.. store.Find(result.RecordId!).Events.Select(stored => stored.TimeMicroseconds)];
    }

    private static SimulatedRun Make(RunStore store, ulong seed)
    {
        Method method = ShippedMethod.Short();
        var order = new RunOrder(method, (machine, calibration) => RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), runToken: 1), "", "0")
        {
            AsksBeforeStart = true,
        };
        return new SimulatedRun(new SimulatedDevice(new SimulatorOptions { Seed = seed }), store, order, Start);
    }

    private static void AdvanceToQuestion(SimulatedRun run, Question question)
    {
        while (run.Conductor.Question != question)
        {
            Assert.Null(run.Conductor.Result);
            run.Advance(SimulatedLink.TurnMicroseconds);
        }
    }
}
