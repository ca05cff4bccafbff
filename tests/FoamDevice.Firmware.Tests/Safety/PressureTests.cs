using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Safety;

public sealed class PressureTests
{
    [Fact]
    public void A_blocked_Luer_breaks_a_coupler_away_and_the_drivers_are_cut_before_300_kPa()
    {
        var device = new DeviceUnderTest();
        device.BringToMotionIn(DeviceState.Mixing, Plans.Tessari());
        device.Until(() => device.Host.Count(EventType.PassCompleted) == 2, "pass 2");

        device.Device.Faults.A.BlockedLuer = true;
        device.UntilState(DeviceState.Faulted);

        Assert.Contains(device.Status.Fault, new[] { FaultCode.SafetyChainOpen, FaultCode.DriverAlarm });
        Assert.False(device.EnableIsHigh);
        Assert.InRange(device.Device.Bench.A.PeakGaugeKilopascals, 50, 200);
        Assert.Equal(RunOutcome.Faulted, Assert.Single(device.Host.Events<RunEnded>()).Outcome);
    }

    [Fact]
    public void A_program_that_stops_turning_loses_its_drivers_to_the_watchdog()
    {
        var device = new DeviceUnderTest();
        device.BringToMotionIn(DeviceState.Mixing, Plans.Slow());

        device.Device.Faults.TurnDelayMicroseconds = 600_000;
        device.RunFor(2);
        device.Device.Faults.TurnDelayMicroseconds = 0;
        device.UntilState(DeviceState.Faulted);

        Assert.Equal(ChainContacts.Watchdog, device.Device.Bench.ChainOpenedBy);
        Assert.Equal(FaultCode.SafetyChainOpen, device.Status.Fault);
    }
}
