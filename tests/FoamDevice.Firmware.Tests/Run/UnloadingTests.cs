using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class UnloadingTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void After_a_run_the_drivers_hold_until_the_syringes_are_out_then_home_is_measured_and_they_go_off()
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(2));
        _device.RunFor(60);
        Assert.True(_device.EnableIsHigh);

        _device.Unload();

        DriftMeasured drift = Assert.Single(_device.Host.Events<DriftMeasured>());
        Assert.InRange(drift.DriftStepsA, -1, 1);
        Assert.InRange(drift.DriftStepsB, -1, 1);
        Assert.Equal(8u, drift.ToleranceSteps);
        Assert.Single(_device.Host.Events<RunClosed>());
        Assert.False(_device.EnableIsHigh);
        Assert.False(_device.Chip.Options.Flash.Exists("run"));
    }

    [Theory]
    [InlineData(SyringeSide.A, 0.5, 40)]
    [InlineData(SyringeSide.B, 0.5, 40)]
    [InlineData(SyringeSide.B, -0.5, -40)]
    public void A_coupling_that_slipped_shows_as_drift_beyond_the_tolerance(SyringeSide side, double millimeters, int steps)
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(2));
        _device.Device.Operator.TakeOutSyringes();
        (side == SyringeSide.A ? _device.Device.Faults.A : _device.Device.Faults.B).Slip(millimeters);

        _device.ConfirmUnloaded();
        _device.UntilState(DeviceState.Faulted);

        // Slipped forward by so much, it has so much further to go home: it arrives at a position below zero.
        DriftMeasured drift = Assert.Single(_device.Host.Events<DriftMeasured>());
        (int slipped, int other) = side == SyringeSide.A ? (drift.DriftStepsA, drift.DriftStepsB) : (drift.DriftStepsB, drift.DriftStepsA);
        Assert.InRange(slipped, -steps - 1, -steps + 1);
        Assert.InRange(other, -1, 1);
        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.HomingDrift, slipped, 8), (fault.Code, fault.Value, fault.Limit));
        Assert.True(_device.EnableIsHigh);
        Assert.DoesNotContain(_device.Host.Events<StateChanged>(), s => s.To == DeviceState.Idle);
        Assert.Equal(RunOutcome.Completed, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.Single(_device.Host.Events<RunClosed>());
        _device.RecoverFrom(FaultCode.HomingDrift);
    }

    [Theory]
    [InlineData(1.9, FaultCode.HomingDrift)]
    [InlineData(2.4, FaultCode.HomeStuckOpen)]
    [InlineData(-5, FaultCode.HomingDrift)]
    public void A_carriage_that_comes_home_early_is_measured_and_one_that_comes_late_as_far_as_the_back_off_goes(double slipMillimeters, FaultCode expected)
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(1));
        _device.Device.Operator.TakeOutSyringes();
        _device.Device.Faults.B.Slip(slipMillimeters);

        _device.ConfirmUnloaded();
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(expected, _device.Status.Fault);
        Assert.Equal(expected == FaultCode.HomingDrift ? 1 : 0, _device.Host.Count(EventType.DriftMeasured));
    }

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void A_switch_that_does_not_close_where_home_was_is_a_fault_before_the_end_switch_is_reached(SyringeSide side)
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(1));
        _device.Device.Operator.TakeOutSyringes();
        (side == SyringeSide.A ? _device.Device.Faults.A : _device.Device.Faults.B).HomeSwitchStuckAt = false;

        _device.ConfirmUnloaded();
        _device.UntilState(DeviceState.Faulted);
        _device.RunFor(1);

        Assert.Equal(FaultCode.HomeStuckOpen, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
        Assert.False(_device.Device.Bench.A.Overran || _device.Device.Bench.B.Overran);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_second_run_follows_the_first_and_starts_afresh()
    {
        _device.Run(Plans.Tessari(3));

        RunPlan second = Plans.Tessari(2);
        second.RunToken = 99;
        _device.Prepare(second);
        _device.UntilState(DeviceState.Homing);

        Assert.Equal((99ul, 0, 2), (_device.Status.RunToken, _device.Status.Pass, _device.Status.Passes));
        Assert.Equal(Status.NoFoam, _device.Status.FoamAgeMilliseconds);
        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(0, Assert.Single(_device.Host.Events<FaultRaised>()).Pass);
    }

    [Fact]
    public void A_second_run_purges_and_counts_its_passes_and_ends_as_the_first_did()
    {
        _device.Run(Plans.Tessari(3));

        _device.BringTo(DeviceState.Mixing, Plans.Tessari(2));
        Assert.Equal(Status.NoFoam, _device.Status.FoamAgeMilliseconds);
        _device.UntilState(DeviceState.Finished);

        Assert.Equal([1, 2, 3, 1, 2], _device.Host.Events<PassCompleted>().Select(p => (int)p.Pass));
        Assert.Equal(4, _device.Host.Events<MoveCompleted>().Count(m => m.Purpose == MovePurpose.PurgeDraw));
        Assert.Equal([3, 2], _device.Host.Events<RunEnded>().Select(e => (int)e.Passes));
    }

    [Fact]
    public void A_closed_run_leaves_nothing_in_the_status()
    {
        _device.Run(Plans.Tessari(2));

        Assert.Equal((0ul, 0, 0), (_device.Status.RunToken, _device.Status.Pass, _device.Status.Passes));
        Assert.Equal(Status.NoFoam, _device.Status.FoamAgeMilliseconds);
    }

    [Theory]
    [InlineData(0.2, 0, FaultCode.None)]
    [InlineData(0.2, -1, FaultCode.HomingDrift)]
    [InlineData(-0.2, 0, FaultCode.None)]
    [InlineData(-0.2, -1, FaultCode.HomingDrift)]
    public void A_drift_as_large_as_the_tolerance_is_no_fault_and_one_step_more_is(double slipMillimeters, int lessTolerance, FaultCode expected)
    {
        int drift = Math.Abs(DriftAfterSlip(new DeviceUnderTest(), slipMillimeters, toleranceSteps: 50));
        Assert.InRange(drift, 15, 17);

        Assert.Equal(drift, Math.Abs(DriftAfterSlip(_device, slipMillimeters, (uint)(drift + lessTolerance))));

        Assert.Equal(expected, _device.Status.Fault);
    }

    private static int DriftAfterSlip(DeviceUnderTest device, double slipMillimeters, uint toleranceSteps)
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.DriftToleranceSteps = toleranceSteps;
        device.Until(() => device.Status.SelfTest == SelfTestState.Passed, "self-test");
        device.Demand(RequestType.WriteMachine, machine);
        device.BringTo(DeviceState.Finished, Plans.Tessari(1));
        device.Device.Operator.TakeOutSyringes();
        device.Device.Faults.B.Slip(slipMillimeters);
        device.ConfirmUnloaded();
        device.Until(() => device.State is DeviceState.Idle or DeviceState.Faulted, "the end of unloading");
        device.RunFor(0.5);
        return Assert.Single(device.Host.Events<DriftMeasured>()).DriftStepsB;
    }
}
