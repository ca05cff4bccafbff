using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Rules;

public sealed class CrashTests
{
    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Mixing)]
    public void An_exception_in_a_turn_ends_with_the_drivers_off_and_a_new_start(DeviceState state)
    {
        var device = new DeviceUnderTest();
        device.BringToMotionIn(state, Plans.Slow());
        Assert.True(device.EnableIsHigh);
        var trap = new Trap(device.Chip.Board!);
        device.Chip.Board = trap;

        device.Step();

        Assert.Equal(Trap.Message, Assert.Single(device.Device.Crashes).Message);
        Assert.True(trap.EnableWentLow);
        Assert.Equal(FirmwareState.Booting, device.Device.State);
        device.Until(() => device.Device.State == FirmwareState.Running, "the next start");
        device.Until(() => device.Status.Fault == FaultCode.RunOpenAtPowerUp, "the open run");
        Assert.False(device.EnableIsHigh);
    }

    [Fact]
    public void A_failure_before_there_is_a_device_starts_the_chip_anew()
    {
        var chip = new VirtualChip(new VirtualChipOptions());

        Assert.Throws<ChipRebootException>(() => chip.Run(() => Program.Fail(null)));
    }

    /// <summary>A board that makes the firmware's next write to the watchdog fail, as a broken native call would.</summary>
    private sealed class Trap(IVirtualBoard board) : IVirtualBoard
    {
        public const string Message = "broken";

        private bool _sprung;

        public bool EnableWentLow { get; private set; }

        public ulong NextWakeMicroseconds => board.NextWakeMicroseconds;

        public void Wake(ulong uptimeMicroseconds) => board.Wake(uptimeMicroseconds);

        public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
        {
            board.OutputChanged(pin, level, uptimeMicroseconds);
            EnableWentLow |= pin == PinMap.Enable && !level;
            if (pin != PinMap.WatchdogFeed || _sprung)
                return;
            _sprung = true;
            throw new InvalidOperationException(Message);
        }
    }
}
