using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

/// <summary>What the firmware makes of the menu's faults, end to end: which fault it latches, or that it latches none.</summary>
public class FaultyRunTests
{
    [Theory]
    [InlineData("valve-stuck", Moment.BeforeHoming, FaultCode.ValveTimeout)]
    [InlineData("valve-stuck", Moment.Filling, FaultCode.ValveSensorsDisagree)]
    [InlineData("valve-slipped=20", Moment.BeforeHoming, FaultCode.ValveTimeout)]
    [InlineData("valve-sensor-1-stuck=1", Moment.Loading, FaultCode.ValveSensorsDisagree)]
    [InlineData("valve-sensor-1-stuck=0", Moment.Mixing, FaultCode.ValveLost)]
    [InlineData("valve-sensor-2-stuck=0", Moment.Filling, FaultCode.ValveLost)]
    [InlineData("valve-sensor-2-stuck=1", Moment.Filling, FaultCode.ValvePassageUnseen)]
    [InlineData("valve-sensor-1-noisy=0.5", Moment.BeforeHoming, FaultCode.ValveSensorsDisagree)]
    [InlineData("valve-sensor-1-noisy=0.5", Moment.Mixing, FaultCode.ValveLost)]
    [InlineData("home-switch-a-stuck=1", Moment.BeforeHoming, FaultCode.HomeStuckClosed)]
    [InlineData("home-switch-a-stuck=0", Moment.BeforeHoming, FaultCode.SafetyChainOpen)]
    [InlineData("home-switch-b-noisy=0.05", Moment.BeforeHoming, FaultCode.HomeStuckOpen)]
    [InlineData("driver-alarm", Moment.Mixing, FaultCode.DriverAlarm)]
    [InlineData("driver-a-trips", Moment.Mixing, FaultCode.DriverAlarm)]
    [InlineData("driver-a-dead", Moment.BeforeHoming, FaultCode.HomeNotFound)]
    [InlineData("counter-a-misses=1", Moment.Mixing, FaultCode.StepCountMismatch)]
    [InlineData("counter-b-adds=1", Moment.Filling, FaultCode.StepCountMismatch)]
    [InlineData("loopback-a-lossy", Moment.BeforeHoming, FaultCode.StepCountMismatch)]
    [InlineData("luer-a-blocked", Moment.Loading, FaultCode.SafetyChainOpen)]
    [InlineData("emergency-stop-blip=1", Moment.Mixing, FaultCode.SafetyChainOpen)]
    [InlineData("guard-open", Moment.Filling, FaultCode.SafetyChainOpen)]
    [InlineData("chain-wire-broken", Moment.Mixing, FaultCode.SafetyChainOpen)]
    [InlineData("watchdog-line-cut", Moment.Mixing, FaultCode.SafetyChainOpen)]
    [InlineData("flash-deletes-fail", Moment.Mixing, FaultCode.StorageWriteFailed)]
    public void The_device_names_what_its_sensors_see(string fault, Moment moment, FaultCode code)
    {
        var run = new FaultyRun();

        Assert.Equal(code, run.Run(fault, moment));
        Assert.Empty(run.Device.Crashes);
        Assert.Empty(run.Device.Chip.Mistakes);
    }

    [Theory]
    [InlineData("slip-a=-1", Moment.Mixing)]
    [InlineData("slip-b=-1", Moment.Filling)]
    [InlineData("steps-lost-a=40", Moment.Loading)]
    [InlineData("drive-b-slips=0.001", Moment.BeforeHoming)]
    public void What_no_sensor_sees_shows_in_the_drift_after_the_run(string fault, Moment moment)
    {
        var run = new FaultyRun();

        Assert.Equal(FaultCode.HomingDrift, run.Run(fault, moment));
        Assert.Equal(4, run.Host.Passes.Count);
    }

    [Theory]
    [InlineData("steps-lost-a=8", Moment.Mixing)]
    [InlineData("valve-slipped=2", Moment.BeforeHoming)]
    [InlineData("syringe-b-leaks", Moment.Loading)]
    [InlineData("syringe-a-wrong=14.43", Moment.BeforeHoming)]
    [InlineData("bag-empty", Moment.Loading)]
    [InlineData("turns-slow=15", Moment.Mixing)]
    [InlineData("ambient-sensor-dead", Moment.Loading)]
    [InlineData("line-corrupts=0.0005", Moment.BeforeHoming)]
    [InlineData("line-delays=150", Moment.Mixing)]
    public void What_harms_nothing_or_what_nothing_can_see_ends_no_run(string fault, Moment moment)
    {
        var run = new FaultyRun();

        Assert.Equal(FaultCode.None, run.Run(fault, moment));
        Assert.Equal(4, run.Host.Passes.Count);
    }

    [Fact]
    public void Steps_lost_on_the_way_back_press_a_plunger_onto_its_bottom_and_its_coupler_opens_the_chain()
    {
        var run = new FaultyRun();

        FaultCode fault = run.Run("steps-lost-a=40", Moment.Mixing);

        Assert.Equal(FaultCode.SafetyChainOpen, fault);
        Assert.Equal(ChainContacts.CouplerA, run.Device.Bench.ChainOpenedBy);
        Assert.InRange(run.Device.Bench.Extremes.HighestBottomNewtons(SyringeSide.A), 20, 35);
    }

    [Fact]
    public void A_leaking_syringe_takes_the_edge_off_the_pressure_peak()
    {
        var healthy = new FaultyRun();
        var leaking = new FaultyRun();

        healthy.Run("turns-slow=0", Moment.BeforeHoming);
        leaking.Run("syringe-a-leaks=1000", Moment.Loading);

        Assert.True(PeakOf(leaking) < 0.9 * PeakOf(healthy));
    }

    [Fact]
    public void A_home_switch_that_sticks_open_in_the_run_is_named_before_its_carriage_reaches_the_end_switch()
    {
        var run = new FaultyRun();

        FaultCode fault = run.Run("home-switch-b-stuck=0", Moment.Mixing);

        Assert.Equal(FaultCode.HomeStuckOpen, fault);
        Assert.False(run.Device.Bench.B.Overran);
    }

    [Fact]
    public void A_driver_that_dies_silently_in_a_pass_is_missed_until_its_axis_does_not_come_home()
    {
        var run = new FaultyRun();

        FaultCode fault = run.Run("driver-a-dead", Moment.Mixing);

        Assert.Equal(FaultCode.HomeStuckOpen, fault);
        Assert.Equal(4, run.Host.Passes.Count);
        Assert.True(run.Menu.Find("driver-a-dead").FalsifiesPosition);
    }

    [Theory]
    [InlineData("machine-profile-corrupt")]
    [InlineData("calibration-corrupt")]
    public void Settings_that_are_corrupt_in_every_copy_are_never_replaced_by_defaults(string fault)
    {
        var run = new FaultyRun();
        run.Host.Until(() => run.Host.Connected && run.Host.Status.SelfTest == SelfTestState.Passed);

        run.Menu.SwitchOn(fault);
        run.Menu.SwitchOn("reset-button");
        run.Host.Until(() => run.Host.Faults.Count > 0);
        run.Menu.HealAll();
        run.Device.PressReset();
        run.Host.Until(() => run.Host.Connected && run.Host.Device.BootId == 3 && run.Host.State == DeviceState.Idle);

        Assert.Equal([FaultCode.StorageCorrupt], run.Host.Faults);
    }

    [Fact]
    public void Power_that_goes_in_the_middle_of_a_write_leaves_a_device_that_starts_again()
    {
        var run = new FaultyRun();
        run.Host.Until(() => run.Host.Connected && run.Host.Status.SelfTest == SelfTestState.Passed);

        run.Menu.SwitchOn("power-cut-in-write=4");
        run.Device.PressReset();
        run.Host.For(seconds: 2);
        FirmwareState afterTheCut = run.Device.State;
        run.Menu.HealAll();
        run.Host.Until(() => run.Host.Connected && run.Host.Device.BootId == 2);

        Assert.Equal(FirmwareState.Off, afterTheCut);
        Assert.Empty(run.Host.Faults);
    }

    [Fact]
    public void A_flash_that_cannot_be_written_refuses_a_run()
    {
        var run = new FaultyRun();
        run.Host.Until(() => run.Host.Connected && run.Host.Status.SelfTest == SelfTestState.Passed);

        run.Menu.SwitchOn("flash-writes-fail");
        RequestOutcome outcome = run.Host.Prepare(TessariPlan.Of());

        Assert.Equal(RequestOutcome.Refused, outcome);
        Assert.Equal(DeviceState.Idle, run.Host.State);
    }

    [Fact]
    public void An_unplugged_cable_ends_the_run_between_two_passes_as_its_plan_says()
    {
        var run = new FaultyRun();
        run.Host.StartRun(TessariPlan.Of());

        run.Menu.SwitchOn("line-unplugged");
        run.Host.For(seconds: 14);
        run.Menu.HealAll();
        run.Host.Until(() => run.Host.Faults.Count > 0);

        Assert.Equal([FaultCode.HostLost], run.Host.Faults);
        Assert.InRange(run.Host.Passes.Count, 5, 19);
    }

    [Theory]
    [InlineData("loopback-a-lossy")]
    [InlineData("loopback-b-lossy=0.001")]
    public void A_loop_back_that_loses_pulses_fails_the_self_test_of_the_next_start(string fault)
    {
        var run = new FaultyRun();
        run.Host.Until(() => run.Host.Connected && run.Host.Status.SelfTest == SelfTestState.Passed);

        run.Menu.SwitchOn(fault);
        run.Device.PressReset();
        run.Host.Until(() => run.Host.Faults.Count > 0);

        Assert.Equal([FaultCode.SelfTestFailed], run.Host.Faults);
    }

    [Fact]
    public void The_same_seed_and_the_same_faults_give_the_same_bytes()
    {
        var first = new FaultyRun(seed: 9);
        var again = new FaultyRun(seed: 9);

        first.Run("valve-sensor-1-noisy=0.5", Moment.Mixing);
        again.Run("valve-sensor-1-noisy=0.5", Moment.Mixing);

        Assert.Equal(first.Host.Heard, again.Host.Heard);
    }

    private static double PeakOf(FaultyRun run) => run.Device.Bench.Extremes.HighestPressurePascals(SyringeSide.A);
}
