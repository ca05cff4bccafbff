using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

public sealed class StartSkewTests
{
    [Fact]
    public void Starts_too_far_apart_hold_the_run_after_that_pass()
    {
        var device = new DeviceUnderTest();
        MachineProfile machine = ReferenceMachine.Profile();
        machine.MaxSkewMicroseconds = 100;
        device.Until(() => device.Status.SelfTest == SelfTestState.Passed, "self-test");
        device.Demand(RequestType.WriteMachine, machine);

        device.BringTo(DeviceState.Mixing, Plans.Tessari());
        device.UntilState(DeviceState.Faulted);

        PassCompleted pass = Assert.Single(device.Host.Events<PassCompleted>());
        FaultRaised fault = Assert.Single(device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.StartSkew, (int)pass.SkewMicroseconds, 100, 1), (fault.Code, fault.Value, fault.Limit, fault.Pass));
        RunEnded ended = Assert.Single(device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Faulted, SyringeSide.B, 1), (ended.Outcome, ended.FoamIn, ended.Passes));
        Assert.True(device.EnableIsHigh);
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, device.KnownPositions);
        device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.StartSkew });
        device.UntilState(DeviceState.Unloading);
        device.Unload();
    }
}
