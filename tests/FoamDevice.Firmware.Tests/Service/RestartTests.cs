using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Service;

public sealed class RestartTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void The_reply_goes_out_before_the_device_starts_anew()
    {
        _device.UntilTested();
        uint boot = _device.Host.BootId;

        _device.Demand(RequestType.Restart);

        Assert.Equal(boot, _device.Host.BootId);
        Assert.Equal(FirmwareState.Running, _device.Device.State);
        _device.Until(() => _device.Device.State != FirmwareState.Running, "the restart", seconds: 0.5);
        _device.Until(() => _device.Host.BootId == boot + 1, "the next start");
        _device.AssertNoMistakes();
    }

    [Fact]
    public void Between_the_reply_and_the_restart_nothing_is_begun()
    {
        _device.UntilTested();
        _device.Demand(RequestType.Restart);

        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_faulted_device_starts_anew_with_its_drivers_off()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        _device.Device.Faults.ValveStuck = true;
        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Faulted);
        Assert.True(_device.EnableIsHigh);
        uint boot = _device.Host.BootId;

        _device.Demand(RequestType.Restart);
        _device.Until(() => _device.Host.BootId == boot + 1, "the next start");

        Assert.False(_device.EnableIsHigh);
        Assert.True(_device.Host.RunWasOpen);
    }

    [Fact]
    public void While_a_cut_train_has_not_ended_the_device_does_not_start_anew()
    {
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Slow());
        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.Restart));
    }
}
