using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Storage;

public sealed class SettingsTests
{
    private readonly DeviceUnderTest _device = new();

    [Theory]
    [InlineData("machine.a", "machine.b", 1)]
    [InlineData("calibration.a", "calibration.b", 2)]
    public void With_both_slots_damaged_the_device_moves_nothing_until_settings_are_written(string slotA, string slotB, int value)
    {
        Damage(slotA);
        Damage(slotB);
        Restart();
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        FaultRaised fault = _device.Host.Events<FaultRaised>().Last();
        Assert.Equal((FaultCode.StorageCorrupt, value), (fault.Code, fault.Value));
        Assert.Equal(RefusalCode.FaultLatched, _device.RefusalOf(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.StorageCorrupt));
        Assert.Equal(RefusalCode.SettingsMissing, _device.RefusalOf(value == 1 ? RequestType.ReadMachine : RequestType.ReadCalibration));

        _device.Demand(RequestType.WriteMachine, ReferenceMachine.Profile());
        _device.Demand(RequestType.WriteCalibration, ReferenceMachine.NominalCalibration());
        _device.RecoverFrom(FaultCode.StorageCorrupt);
    }

    [Theory]
    [InlineData("machine.a")]
    [InlineData("machine.b")]
    public void With_one_slot_damaged_the_other_is_used(string slot)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.WriteMachine, ReferenceMachine.Profile());
        Damage(slot);

        Restart();

        Assert.True(_device.Status.Flags.HasFlag(DeviceFlags.MachineValid | DeviceFlags.CalibrationValid));
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(40)]
    public void A_slot_that_is_cut_short_is_as_good_as_none(int bytes)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.WriteMachine, ReferenceMachine.Profile());
        VirtualFlash flash = _device.Chip.Options.Flash;
        flash.WriteAllBytes("machine.a", flash.ReadAllBytes("machine.a")[..bytes]);

        Restart();

        Assert.True(_device.Status.Flags.HasFlag(DeviceFlags.MachineValid));
        _device.AssertNoMistakes();
    }

    [Fact]
    public void Stored_settings_that_the_rules_of_this_firmware_refuse_are_not_in_force()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.MaxSkewMicroseconds = 99;
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.ServoMixMicroseconds = 0;
        var store = new SettingsStore();

        new VirtualChip(new VirtualChipOptions()).Run(() =>
        {
            Assert.True(new SlotFile("I:\\machine").Save(machine));
            Assert.True(new SlotFile("I:\\calibration").Save(calibration));
            store.Load();
        });

        Assert.False(store.MachineValid || store.CalibrationValid);
    }

    [Fact]
    public void A_calibration_out_of_range_is_refused()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.ServoMixMicroseconds = 0;

        Assert.Equal(RefusalCode.SettingsRefused, _device.RefusalOf(RequestType.WriteCalibration, calibration));
    }

    [Fact]
    public void A_setting_out_of_range_is_refused_by_field_value_and_limit_and_the_old_ones_stay()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        MachineProfile machine = ReferenceMachine.Profile();
        machine.MaxSkewMicroseconds = 99;

        Assert.Equal(RefusalCode.SettingsRefused, _device.RefusalOf(RequestType.WriteMachine, machine));

        Refusal refusal = _device.Host.LastRefusal!;
        Assert.Equal((21, 99L, 100L), (refusal.Field, refusal.Value, refusal.Limit));
        Assert.Empty(_device.Host.Events<SettingsStored>());
        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
    }

    [Fact]
    public void Written_settings_are_in_force_at_once_and_after_the_next_start()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        MachineProfile machine = ReferenceMachine.Profile();
        machine.DriftToleranceSteps = 11;

        _device.Demand(RequestType.WriteMachine, machine);
        Restart();
        Assert.True(_device.Device.Operator.ResetChain());
        _device.Run(Plans.Tessari(1));

        Assert.Equal(11u, Assert.Single(_device.Host.Events<DriftMeasured>()).ToleranceSteps);
        Assert.Equal((SettingsKind.Machine, 2u), Stored());
        Assert.Equal(2u, _device.Host.Events<RunAccepted>().Single().MachineGeneration);
    }

    [Fact]
    public void A_full_drive_is_told_as_such_and_the_settings_stay()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        FillDrive();

        Assert.Equal(RefusalCode.StorageFailed, _device.RefusalOf(RequestType.WriteMachine, ReferenceMachine.Profile()));

        Assert.Equal((0, 0L, 0L), (_device.Host.LastRefusal!.Field, _device.Host.LastRefusal.Value, _device.Host.LastRefusal.Limit));
        _device.Demand(RequestType.ReadMachine);
    }

    [Fact]
    public void Without_room_for_the_run_marker_no_run_starts()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        FillDrive();

        Assert.Equal(RefusalCode.StorageFailed, _device.RefusalOf(RequestType.Prepare, DeviceUnderTest.PrepareOf(Plans.Tessari())));

        Assert.Equal(DeviceState.Idle, _device.State);
        Assert.False(_device.EnableIsHigh);
    }

    private (SettingsKind Kind, uint Generation) Stored()
    {
        SettingsStored stored = Assert.Single(_device.Host.Events<SettingsStored>());
        return (stored.Kind, stored.Generation);
    }

    private void FillDrive()
    {
        VirtualFlash flash = _device.Chip.Options.Flash;
        int used = flash.FileNames.Sum(name => flash.ReadAllBytes(name).Length);
        flash.WriteAllBytes("filler", new byte[VirtualFlash.CapacityBytes - used]);
    }

    private void Damage(string name)
    {
        VirtualFlash flash = _device.Chip.Options.Flash;
        byte[] content = flash.Exists(name) ? flash.ReadAllBytes(name) : [0];
        content[content.Length / 2] ^= 1;
        flash.WriteAllBytes(name, content);
    }

    private void Restart()
    {
        _device.Device.PressReset();
        uint boot = _device.Host.BootId;
        _device.Until(() => _device.Device.State == FirmwareState.Running && _device.Host.BootId > boot, "the next start");
    }
}
