using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>Which faults can be cleared when: those whose cause shows while nothing moves only once it is gone, the others on the operator's word.</summary>
public sealed class FaultCausesTests : IDisposable
{
    private readonly BareMachine _machine = new();
    private readonly SettingsStore _settings = new();
    private readonly FaultCauses _causes;

    public FaultCausesTests()
    {
        Assert.Equal(RefusalCode.None, _settings.Save(ReferenceMachine.Profile()));
        Assert.Equal(RefusalCode.None, _settings.Save(ReferenceMachine.NominalCalibration()));
        _causes = new FaultCauses(_machine.Faults, _machine.Drives, _machine.Valve, _machine.Inputs, _settings, new RunMarker());
    }

    public static TheoryData<FaultCode> OnTheOperatorsWord =>
    [
        FaultCode.HostLost, FaultCode.PlanImpossible, FaultCode.StepCountMismatch, FaultCode.SoftLimit, FaultCode.StartSkew, FaultCode.HomeNotFound,
        FaultCode.HomingDrift, FaultCode.HomeStuckOpen, FaultCode.ValvePassageUnseen, FaultCode.Aborted, FaultCode.RunOpenAtPowerUp,
    ];

    public void Dispose() => _machine.Dispose();

    [Theory]
    [MemberData(nameof(OnTheOperatorsWord))]
    public void A_cause_that_only_motion_would_show_is_taken_for_gone(FaultCode fault)
    {
        _machine.Faults.Raise(fault, 1, 0);

        Assert.False(_causes.Last());
    }

    [Theory]
    [InlineData(FaultCode.SelfTestFailed)]
    [InlineData(FaultCode.Internal)]
    public void A_fault_of_the_device_itself_lasts_until_it_starts_anew(FaultCode fault)
    {
        _machine.Faults.Raise(fault, 0, 0);

        Assert.True(_causes.Last());
    }

    [Fact]
    public void While_a_train_that_was_cut_has_not_ended_no_fault_is_over()
    {
        _machine.Drives.A.Start(_machine.Drives.Trains.Single, true);
        _machine.Faults.Raise(FaultCode.Aborted, 0, 0);

        Assert.True(_causes.Last());
    }

    [Theory]
    [InlineData(FaultCode.SafetyChainOpen, PinMap.SafetyChain)]
    [InlineData(FaultCode.DriverAlarm, PinMap.DriverAlarm)]
    public void An_input_that_still_says_so_is_a_cause_that_lasts(FaultCode fault, int pin)
    {
        _machine.Faults.Raise(fault, 0, 0);

        _machine.Drive(pin, false);
        Assert.True(_causes.Last());

        _machine.Drive(pin, true);
        Assert.False(_causes.Last());
    }

    [Theory]
    [InlineData(SyringeSide.A, PinMap.HomeA, PinMap.HomeB)]
    [InlineData(SyringeSide.B, PinMap.HomeB, PinMap.HomeA)]
    public void A_home_switch_that_is_still_closed_lasts_whatever_the_other_one_shows(SyringeSide side, int pin, int otherPin)
    {
        _machine.Guard.RaiseHome(FaultCode.HomeStuckClosed, side, 700, 640);
        _machine.Drive(otherPin, true);

        _machine.Drive(pin, true);
        Assert.True(_causes.Last());

        _machine.Drive(pin, false);
        Assert.False(_causes.Last());
    }

    [Theory]
    [InlineData(FaultCode.ValveTimeout)]
    [InlineData(FaultCode.ValveSensorsDisagree)]
    [InlineData(FaultCode.ValveLost)]
    public void A_valve_that_does_not_show_where_it_was_sent_lasts(FaultCode fault)
    {
        _machine.Confirm(ValvePosition.Mix);
        _machine.Faults.Raise(fault, 0, 0);

        _machine.ShowValve(ValvePosition.GasPort);
        Assert.True(_causes.Last());
        _machine.ShowValve(ValvePosition.Unknown);
        Assert.True(_causes.Last());

        _machine.ShowValve(ValvePosition.Mix);
        Assert.False(_causes.Last());
    }

    [Theory]
    [InlineData(FaultCode.SettingsInvalid, 1, false)]
    [InlineData(FaultCode.StorageCorrupt, 1, false)]
    [InlineData(FaultCode.StorageCorrupt, 2, false)]
    [InlineData(FaultCode.StorageCorrupt, 3, true)]
    [InlineData(FaultCode.StorageCorrupt, 4, true)]
    [InlineData(FaultCode.StorageWriteFailed, 4, true)]
    public void Settings_can_be_written_anew_but_identity_and_boot_counter_are_only_read_at_a_start(FaultCode fault, int stored, bool lasts)
    {
        _machine.Faults.Raise(fault, stored, 0);

        Assert.Equal(lasts, _causes.Last());
    }

    [Theory]
    [InlineData(FaultCode.SettingsInvalid)]
    [InlineData(FaultCode.StorageCorrupt)]
    public void Without_good_settings_their_fault_lasts(FaultCode fault)
    {
        var causes = new FaultCauses(_machine.Faults, _machine.Drives, _machine.Valve, _machine.Inputs, new SettingsStore(), new RunMarker());
        _machine.Faults.Raise(fault, 1, 0);

        Assert.True(causes.Last());
    }

    [Fact]
    public void A_run_marker_that_can_not_be_removed_lasts_until_it_can()
    {
        Assert.True(new RunMarker().Set(1));
        _machine.Faults.Raise(FaultCode.StorageWriteFailed, (int)StoredThing.RunMarker, 0);

        _machine.Chip.Options.Flash.DeletesFail = true;
        Assert.True(_causes.Last());

        _machine.Chip.Options.Flash.DeletesFail = false;
        Assert.False(_causes.Last());
        Assert.False(_machine.Chip.Options.Flash.Exists("run"));
    }
}
