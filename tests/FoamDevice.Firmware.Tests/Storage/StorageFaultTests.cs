using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Storage;

/// <summary>A flash that fails or has lost what it held: the device says which, does not move, and never makes something up.</summary>
public sealed class StorageFaultTests
{
    private readonly DeviceUnderTest _device = new();

    private VirtualFlash Flash => _device.Chip.Options.Flash;

    [Fact]
    public void A_start_that_can_not_be_counted_tells_its_fault_but_no_events_and_the_next_good_one_goes_on_counting()
    {
        _device.Until(() => _device.Host.BootId == 1, "the first start");
        int events = _device.Host.Sequences.Count;
        Flash.WritesFail = true;
        Restart();
        _device.RunFor(3);

        Assert.Equal(0u, _device.Host.BootId);
        Assert.Equal((FaultCode.StorageWriteFailed, (int)StoredThing.BootCounter), (_device.Status.Fault, _device.Status.FaultValue));
        Assert.Equal(events, _device.Host.Sequences.Count);
        Assert.Equal((1u, 0u), (_device.Status.OldestSequence, _device.Status.NewestSequence));
        Assert.Equal(RefusalCode.FaultLatched, _device.RefusalOf(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.StorageWriteFailed));

        Flash.WritesFail = false;
        Restart();
        _device.Until(() => _device.Host.BootId == 2, "the next start");
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Theory]
    [InlineData("machine", StoredThing.Machine)]
    [InlineData("calibration", StoredThing.Calibration)]
    [InlineData("identity", StoredThing.Identity)]
    [InlineData("boot", StoredThing.BootCounter)]
    public void What_is_damaged_in_every_copy_is_named_and_nothing_moves(string file, StoredThing thing)
    {
        _device.Until(() => _device.Host.BootId == 1, "the first start");
        DamageAll(file);
        Restart();
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        Assert.Equal((FaultCode.StorageCorrupt, (int)thing), (_device.Status.Fault, _device.Status.FaultValue));
        Assert.Equal(RefusalCode.FaultLatched, _device.RefusalOf(RequestType.Prepare, DeviceUnderTest.PrepareOf(Plans.Tessari())));
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.StorageCorrupt));
        Assert.False(_device.EnableIsHigh);
        Assert.Equal(thing == StoredThing.BootCounter ? 0u : 2u, _device.Host.BootId);
    }

    [Fact]
    public void Settings_that_were_never_written_are_missing_and_not_corrupt()
    {
        foreach (string file in Flash.FileNames.Where(name => name.StartsWith("calibration", StringComparison.Ordinal)).ToList())
            new VirtualChip(new VirtualChipOptions { Flash = Flash }).Run(() => File.Delete($"I:\\{file}"));
        Restart();
        _device.Until(() => _device.Status.Fault != FaultCode.None, "the fault");

        Assert.Equal((FaultCode.SettingsInvalid, (int)StoredThing.Calibration), (_device.Status.Fault, _device.Status.FaultValue));
    }

    [Fact]
    public void A_run_marker_that_can_not_be_removed_is_a_fault_until_it_can()
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(1));
        Flash.DeletesFail = true;
        _device.ConfirmUnloaded();
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.StorageWriteFailed, (int)StoredThing.RunMarker), (fault.Code, fault.Value));
        Assert.Single(_device.Host.Events<RunClosed>());
        Assert.False(_device.EnableIsHigh);
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.StorageWriteFailed));

        Flash.DeletesFail = false;
        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.StorageWriteFailed });
        _device.UntilState(DeviceState.Idle);
        Restart();
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Fact]
    public void Whenever_the_power_goes_while_the_run_marker_is_written_the_run_was_open_or_had_not_begun()
    {
        for (int cut = 0; cut <= 8; cut++)
        {
            var device = new DeviceUnderTest();
            device.Until(() => device.Status.SelfTest == SelfTestState.Passed, "self-test");
            device.Chip.Options.Flash.PowerCutAfterBytes = cut;
            Assert.True(device.Host.Endpoint.Send(RequestType.Prepare, DeviceUnderTest.PrepareOf(Plans.Tessari())));
            device.RunFor(1);
            device.Chip.Options.Flash.PowerCutAfterBytes = null;
            int boots = device.Host.Count(EventType.Booted);
            device.Device.RestorePower();
            device.Until(() => device.Host.Count(EventType.Booted) == boots + 1, "the next start");

            Booted booted = device.Host.Events<Booted>().Last();
            Assert.Equal(cut > 0, booted.RunWasOpen);
            Assert.Contains(booted.OpenRunToken, new[] { 0ul, Plans.Tessari().RunToken });
            Assert.Equal(cut > 0 ? FaultCode.RunOpenAtPowerUp : FaultCode.None, device.Status.Fault);
            Assert.Empty(device.Host.Events<RunAccepted>());
        }
    }

    private void DamageAll(string file)
    {
        foreach (string name in Flash.FileNames.Where(name => name.StartsWith(file, StringComparison.Ordinal)).ToList())
            Flash.FlipBits(name, 3, 1);
    }

    private void Restart()
    {
        _device.Device.PressReset();
        _device.Until(() => _device.Device.State == FirmwareState.Running, "the next start");
        _device.RunFor(2);
        _device.Until(() => _device.Host.Endpoint.State == HostLinkState.Open, "the link");
    }
}
