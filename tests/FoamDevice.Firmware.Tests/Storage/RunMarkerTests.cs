using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Storage;

public sealed class RunMarkerTests
{
    private readonly DeviceUnderTest _device = new();

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Ready)]
    [InlineData(DeviceState.Mixing)]
    [InlineData(DeviceState.Finished)]
    public void A_run_that_a_power_cut_ended_is_known_at_the_next_start(DeviceState state)
    {
        _device.BringTo(state, Plans.Slow());

        CutAndRestorePower();

        Assert.True(_device.Host.RunWasOpen);
        Booted booted = _device.Host.Events<Booted>().Last();
        Assert.Equal((true, Plans.Slow().RunToken), (booted.RunWasOpen, booted.OpenRunToken));
        Assert.Equal(FaultCode.RunOpenAtPowerUp, _device.Status.Fault);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void Once_that_fault_is_cleared_the_marker_is_gone()
    {
        _device.BringTo(DeviceState.Mixing, Plans.Slow());
        CutAndRestorePower();

        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.RecoverFrom(FaultCode.RunOpenAtPowerUp);
        CutAndRestorePower();

        Assert.False(_device.Host.RunWasOpen);
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Fact]
    public void A_run_that_was_closed_leaves_no_marker()
    {
        _device.Run(Plans.Tessari(2));

        CutAndRestorePower();

        Assert.False(_device.Host.RunWasOpen);
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Fact]
    public void The_marker_stands_before_the_first_train_of_the_run()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.RecordTrains();

        _device.Prepare(Plans.Tessari());

        Assert.True(_device.Chip.Options.Flash.Exists("run"));
        Assert.Empty(_device.Trains);
    }

    [Fact]
    public void Every_start_has_a_higher_boot_id_and_numbers_its_events_from_one()
    {
        _device.Until(() => _device.Host.Count(EventType.Booted) == 1, "the first start");
        uint first = _device.Host.BootId;

        CutAndRestorePower();

        Assert.Equal(first + 1, _device.Host.BootId);
        _device.Until(() => _device.Host.Count(EventType.Booted) == 2, "its events");
        Assert.Equal(1u, _device.Host.Sequences[_device.Host.Types.ToList().LastIndexOf(EventType.Booted)]);
    }

    private void CutAndRestorePower()
    {
        uint boot = _device.Host.BootId;
        int boots = _device.Host.Count(EventType.Booted);
        _device.Device.CutPower();
        _device.RunFor(3);
        _device.Device.RestorePower();
        _device.Until(() => _device.Device.State == FirmwareState.Running && _device.Host.BootId > boot, "the next start");
        _device.Until(() => _device.Host.Count(EventType.Booted) > boots, "its events");
    }
}
