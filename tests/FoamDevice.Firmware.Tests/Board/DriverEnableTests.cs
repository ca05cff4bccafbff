using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Board;

public sealed class DriverEnableTests : IDisposable
{
    private const uint SettleMilliseconds = 300;

    private readonly BareMachine _machine = new();

    private DriverEnable Enable => _machine.Drives.Enable;

    private bool HasSettled => Enable.HasSettled(_machine.Chip.UptimeMicroseconds, SettleMilliseconds);

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Switching_on_what_is_on_does_not_start_the_settle_time_anew()
    {
        Enable.On();
        _machine.Wait(SettleMilliseconds);

        Enable.On();

        Assert.True(HasSettled);
    }

    [Fact]
    public void Switched_off_and_on_the_drivers_settle_again()
    {
        Enable.On();
        _machine.Wait(SettleMilliseconds);

        _machine.Drives.Release();
        Assert.False(HasSettled);
        Enable.On();

        Assert.False(HasSettled);
        _machine.Wait(SettleMilliseconds);
        Assert.True(HasSettled);
    }
}
