using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class WholeRunTests
{
    [Fact]
    public void Twenty_passes_end_in_syringe_A_with_no_step_lost_and_no_drift()
    {
        var device = new DeviceUnderTest();

        device.MountAndStart(Plans.Tessari());
        device.UntilState(DeviceState.Finished);
        device.Unload();

        RunEnded ended = Assert.Single(device.Host.Events<RunEnded>());
        Assert.Equal(RunOutcome.Completed, ended.Outcome);
        Assert.Equal(20, ended.Passes);
        Assert.Equal(SyringeSide.A, ended.FoamIn);
        PassCompleted[] passes = [.. device.Host.Events<PassCompleted>()];
        Assert.Equal(20, passes.Length);
        Assert.All(passes, p => Assert.Equal((p.CommandedStepsA, p.CommandedStepsB), (p.CountedStepsA, p.CountedStepsB)));
        DriftMeasured drift = Assert.Single(device.Host.Events<DriftMeasured>());
        Assert.InRange(drift.DriftStepsA, -1, 1);
        Assert.InRange(drift.DriftStepsB, -1, 1);
        Assert.Empty(device.Host.Events<FaultRaised>());
        Assert.Empty(device.Device.Chip.Mistakes);
        Assert.Empty(device.Device.Crashes);
    }
}
