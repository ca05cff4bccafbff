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
    [InlineData(0.5, 40)]
    [InlineData(-0.5, -40)]
    public void A_coupling_that_slipped_shows_as_drift_beyond_the_tolerance(double millimeters, int steps)
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(2));
        _device.Device.Operator.TakeOutSyringes();
        _device.Device.Faults.B.Slip(millimeters);

        _device.ConfirmUnloaded();
        _device.UntilState(DeviceState.Faulted);

        // Slipped forward by so much, it has so much further to go home: it arrives at a position below zero.
        DriftMeasured drift = Assert.Single(_device.Host.Events<DriftMeasured>());
        Assert.InRange(drift.DriftStepsB, -steps - 1, -steps + 1);
        Assert.InRange(drift.DriftStepsA, -1, 1);
        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.HomingDrift, drift.DriftStepsB, 8), (fault.Code, fault.Value, fault.Limit));
        Assert.Equal(RunOutcome.Completed, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.Single(_device.Host.Events<RunClosed>());
        _device.RecoverFrom(FaultCode.HomingDrift);
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
}
