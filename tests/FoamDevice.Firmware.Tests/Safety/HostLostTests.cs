using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

public sealed class HostLostTests
{
    private readonly DeviceUnderTest _device = new();

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Filling)]
    [InlineData(DeviceState.Mixing)]
    public void A_silent_host_ends_the_run_after_the_train_that_runs_with_the_position_kept(DeviceState state)
    {
        RunPlan plan = Plans.Tessari();
        plan.LinkGraceMilliseconds = 1_000;
        _device.RecordTrains();
        _device.BringToMotionIn(state, plan);

        _device.HostIsSilent = true;
        _device.RunFor(20);
        int trains = _device.Trains.Count;
        _device.RunFor(20);
        Assert.Equal(trains, _device.Trains.Count);
        Assert.True(_device.EnableIsHigh);

        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);
        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.HostLost, state, 1_000), (fault.Code, fault.State, fault.Limit));
        Assert.InRange(fault.Value, 1_000, 3_200);
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.HostLost, _device.Host.Count(EventType.PassCompleted)), (ended.Outcome, ended.Passes));
        Assert.Equal(state == DeviceState.Mixing, ended.FoamIn != SyringeSide.None);
        _device.AssertNoMistakes();
    }

    [Fact]
    public void After_a_lost_host_in_mixing_the_syringes_are_unloaded_and_the_drift_is_measured()
    {
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Tessari());
        _device.HostIsSilent = true;
        _device.RunFor(6);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.HostLost });
        _device.UntilState(DeviceState.Unloading);
        _device.Unload();

        Assert.InRange(Assert.Single(_device.Host.Events<DriftMeasured>()).DriftStepsB, -1, 1);
    }

    [Theory]
    [InlineData(DeviceState.Filling)]
    [InlineData(DeviceState.Mixing)]
    public void A_plan_that_says_so_goes_on_to_the_last_pass_without_a_host(DeviceState state)
    {
        RunPlan plan = Plans.Tessari(10);
        plan.LinkLoss = LinkLossChoice.FinishRun;
        plan.LinkGraceMilliseconds = 1_000;
        _device.BringToMotionIn(state, plan);

        _device.HostIsSilent = true;
        _device.RunFor(60);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Finished);
        _device.RunFor(2);

        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.Equal(Enumerable.Range(1, 10), _device.Host.Events<PassCompleted>().Select(p => (int)p.Pass));
        Assert.Equal(RunOutcome.Completed, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.Equal(1, _device.Host.Count(EventType.HostSilent));
    }

    [Theory]
    [InlineData(DeviceState.Homing, DeviceState.Loading)]
    [InlineData(DeviceState.Unloading, DeviceState.Idle)]
    public void A_plan_that_says_so_also_homes_without_a_host_and_then_waits(DeviceState state, DeviceState end)
    {
        RunPlan plan = Plans.Tessari(2);
        plan.LinkLoss = LinkLossChoice.FinishRun;
        plan.LinkGraceMilliseconds = 1_000;
        _device.BringToMotionIn(state, plan);

        _device.HostIsSilent = true;
        _device.RunFor(60);
        _device.HostIsSilent = false;
        _device.UntilState(end);

        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_host_lost_on_the_way_to_the_loading_places_holds_with_the_position_kept()
    {
        RunPlan plan = Plans.Tessari();
        plan.LinkGraceMilliseconds = 1_000;
        _device.BringTo(DeviceState.Homing, plan);
        _device.Until(() => _device.Host.Count(EventType.HomeFound) == 2, "home");
        _device.Until(() => _device.IsPulsing, "the way to the loading places");

        _device.HostIsSilent = true;
        _device.RunFor(10);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(FaultCode.HostLost, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, _device.KnownPositions);
    }

    [Fact]
    public void In_the_fill_dwell_and_between_passes_a_lost_host_ends_the_run_at_once()
    {
        RunPlan plan = Plans.Tessari();
        plan.FillDwellMilliseconds = 20_000;
        plan.LinkGraceMilliseconds = 1_000;
        _device.BringTo(DeviceState.Filling, plan);
        _device.Until(() => _device.Host.Events<MoveCompleted>().Any(move => move.Purpose == MovePurpose.GasDraw), "the gas");

        _device.HostIsSilent = true;
        _device.RunFor(2);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);

        Assert.InRange(Assert.Single(_device.Host.Events<FaultRaised>()).Value, 1_000, 1_020);
    }

    [Fact]
    public void A_host_lost_in_unloading_keeps_the_position_and_unloading_asks_for_the_word_again()
    {
        _device.BringToMotionIn(DeviceState.Unloading, Plans.Tessari(2));
        _device.HostIsSilent = true;
        _device.RunFor(10);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(FaultCode.HostLost, Assert.Single(_device.Host.Events<FaultRaised>()).Code);

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.HostLost });
        _device.UntilState(DeviceState.Unloading);
        _device.RunFor(5);

        Assert.Equal(DeviceState.Unloading, _device.State);
        Assert.Empty(_device.Host.Events<RunClosed>());
        _device.Unload();
        Assert.Single(_device.Host.Events<DriftMeasured>());
        Assert.Equal(RunOutcome.Completed, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
    }

    [Fact]
    public void While_unloading_waits_for_the_operator_a_silent_host_is_no_fault()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Unloading);

        _device.HostIsSilent = true;
        _device.RunFor(30);
        _device.HostIsSilent = false;
        _device.RunFor(3);

        Assert.Equal(DeviceState.Unloading, _device.State);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Theory]
    [InlineData(DeviceState.Ready)]
    [InlineData(DeviceState.Finished)]
    public void Where_nothing_moves_a_silent_host_is_no_fault(DeviceState state)
    {
        _device.BringTo(state, Plans.Tessari(1));

        _device.HostIsSilent = true;
        _device.RunFor(30);
        _device.HostIsSilent = false;
        _device.RunFor(3);

        Assert.Equal(state, _device.State);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_silence_shorter_than_the_grace_changes_nothing()
    {
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Tessari(5));

        _device.HostIsSilent = true;
        _device.RunFor(2.5);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Finished);

        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.Equal(5, _device.Host.Count(EventType.PassCompleted));
    }

    [Fact]
    public void Homing_without_a_run_ends_when_the_host_is_silent_for_5_seconds()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.HomingSpeedMicrometersPerSecond = 2_000;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.WriteMachine, machine);
        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.Until(() => _device.IsPulsing, "the search");

        _device.HostIsSilent = true;
        _device.RunFor(8);
        Assert.False(_device.IsPulsing);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.HostLost, 5_000), (fault.Code, fault.Limit));
        Assert.Empty(_device.Host.Events<RunEnded>());
    }
}
