using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class StopTests
{
    private readonly DeviceUnderTest _device = new();

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Filling)]
    [InlineData(DeviceState.Mixing)]
    public void While_something_moves_a_stop_lets_the_train_end_and_sends_no_other(DeviceState state)
    {
        _device.RecordTrains();
        _device.BringToMotionIn(state, Plans.Slow());
        _device.Turns(5);

        _device.Demand(RequestType.Stop);
        int trains = _device.Trains.Count;
        _device.RunFor(12);

        Assert.Equal(trains, _device.Trains.Count);
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal(RunOutcome.Stopped, ended.Outcome);
        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.True(_device.EnableIsHigh);
        _device.AssertNoMistakes();
    }

    [Fact]
    public void On_the_way_to_the_loading_places_a_stop_ends_the_run_too()
    {
        _device.RecordTrains();
        _device.BringTo(DeviceState.Homing, Plans.Tessari());
        _device.Until(() => _device.Host.Count(EventType.HomeFound) == 2, "home");
        _device.Until(() => _device.IsPulsing, "the way to the loading places");

        _device.Demand(RequestType.Stop);
        int trains = _device.Trains.Count;
        _device.UntilState(DeviceState.Unloading);

        Assert.Equal(trains, _device.Trains.Count);
        Assert.Equal(RunOutcome.Stopped, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        _device.Unload();
        Assert.Single(_device.Host.Events<DriftMeasured>());
    }

    [Fact]
    public void After_a_stop_on_the_way_to_the_loading_places_the_next_run_homes_and_loads_afresh()
    {
        _device.BringTo(DeviceState.Homing, Plans.Tessari());
        _device.Until(() => _device.Host.Count(EventType.HomeFound) == 2, "home");
        _device.Until(() => _device.IsPulsing, "the way to the loading places");
        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Unloading);
        _device.Unload();

        _device.Prepare(Plans.Tessari());
        _device.UntilState(DeviceState.Homing);
        _device.UntilState(DeviceState.Loading);

        Assert.Equal(6, _device.Host.Count(EventType.HomeFound));
        Assert.Equal(2, _device.Host.Count(EventType.MoveCompleted));
    }

    [Fact]
    public void A_stop_while_only_one_axis_is_home_leaves_no_drift_to_measure()
    {
        DeviceUnderTest device = Enumerable.Range(1, 50).Select(seed => HomeOneAxis((ulong)seed)).First(IsHomeWithAOnly);

        device.Demand(RequestType.Stop);
        device.UntilState(DeviceState.Unloading);
        device.Unload();

        Assert.Empty(device.Host.Events<DriftMeasured>());
        Assert.Empty(device.Host.Events<FaultRaised>());
    }

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Loading)]
    [InlineData(DeviceState.Ready)]
    [InlineData(DeviceState.Filling)]
    public void Before_the_first_pass_a_stop_leads_straight_to_unloading(DeviceState state)
    {
        _device.BringTo(state, Plans.Tessari());

        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Unloading);
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Stopped, SyringeSide.None, 0), (ended.Outcome, ended.FoamIn, ended.Passes));
        _device.RunFor(1);
        Assert.Single(_device.Host.Events<StateChanged>(), s => s.To == DeviceState.Unloading);
        Assert.Equal(DeviceFlags.None, _device.Status.Flags & DeviceFlags.StopAccepted);
        _device.Unload();

        Assert.Single(_device.Host.Events<RunClosed>());
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_stop_that_comes_in_the_turn_of_a_fault_does_not_end_the_run_in_its_place()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        Assert.True(_device.Host.Endpoint.Send(RequestType.Stop, null));
        _device.Step();

        _device.Device.Operator.PressEmergencyStop();
        _device.UntilState(DeviceState.Faulted);

        Assert.Single(_device.Host.Types, EventType.StopAccepted);
        Assert.Equal(RunOutcome.Faulted, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.DoesNotContain(_device.Host.Events<StateChanged>(), s => s.To == DeviceState.Unloading);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_a_pass_a_stop_ends_the_run_after_that_pass_with_the_foam_in_a_known_syringe(int pass)
    {
        _device.BringTo(DeviceState.Mixing, Plans.Tessari());
        _device.Until(() => _device.Host.Count(EventType.PassCompleted) == pass - 1, "the pass before");
        _device.RunFor(0.1);
        _device.Until(() => _device.IsPulsing, $"pass {pass}");

        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Finished);

        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Stopped, pass), (ended.Outcome, ended.Passes));
        Assert.Equal(pass % 2 == 1 ? SyringeSide.B : SyringeSide.A, ended.FoamIn);
        Assert.Equal(pass, _device.Host.Count(EventType.PassCompleted));
        _device.Unload();
        Assert.InRange(Assert.Single(_device.Host.Events<DriftMeasured>()).DriftStepsA, -1, 1);
    }

    [Fact]
    public void In_the_last_pass_a_stop_changes_nothing_and_is_forgotten()
    {
        _device.BringTo(DeviceState.Mixing, Plans.Tessari(2));
        _device.Until(() => _device.Host.Count(EventType.PassCompleted) == 1, "pass 1");
        _device.RunFor(0.2);

        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Finished);

        Assert.Equal(RunOutcome.Completed, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.Equal(DeviceFlags.None, _device.Status.Flags & DeviceFlags.StopAccepted);
    }

    [Fact]
    public void A_stop_is_told_once_however_often_it_is_asked_for()
    {
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Slow());

        _device.Demand(RequestType.Stop);
        _device.Demand(RequestType.Stop);

        Assert.Equal(1, _device.Host.Count(EventType.StopAccepted));
        _device.Until(() => (_device.Status.Flags & DeviceFlags.StopAccepted) != 0, "the status flag");
    }

    [Fact]
    public void Homing_without_a_run_can_be_stopped_too()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.Until(() => _device.IsPulsing, "the search");

        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Idle);

        Assert.False(_device.EnableIsHigh);
        Assert.Empty(_device.Host.Events<HomeFound>());
        Assert.Empty(_device.Host.Events<RunEnded>());
    }

    private static DeviceUnderTest HomeOneAxis(ulong seed)
    {
        var device = new DeviceUnderTest(new SimulatorOptions { Seed = seed });
        device.BringTo(DeviceState.Homing, Plans.Tessari());
        device.Until(() => device.Host.Count(EventType.HomeFound) > 0, "the first axis home");
        return device;
    }

    private static bool IsHomeWithAOnly(DeviceUnderTest device) =>
        device.Host.Events<HomeFound>().First().Side == SyringeSide.A && !device.Host.Events<HomeFound>().Any(h => h.Side == SyringeSide.B);
}
