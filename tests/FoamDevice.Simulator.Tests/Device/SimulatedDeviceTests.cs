using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class SimulatedDeviceTests
{
    [Fact]
    public void A_new_device_says_who_it_is_and_that_it_is_virtual()
    {
        var device = new SimulatedDevice(new SimulatorOptions { DeviceId = "SIM-0042" });
        var host = new ScriptedHost(device);

        host.Until(() => host.Connected && host.Status.SelfTest == SelfTestState.Passed);

        Assert.Equal("SIM-0042", host.Device.DeviceId);
        Assert.Equal("VIRTUAL", host.Device.Target);
        Assert.Equal(1u, host.Device.BootId);
        Assert.True(host.Status.Flags.HasFlag(DeviceFlags.MachineValid | DeviceFlags.CalibrationValid));
    }

    [Fact]
    public void A_run_by_Tessaris_method_ends_with_the_whole_charge_in_syringe_A()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);

        host.StartRun(TessariPlan.Of(passes: 20));
        host.Until(() => host.State is DeviceState.Finished or DeviceState.Faulted);

        Assert.Empty(host.Faults);
        Assert.Equal(RunOutcome.Completed, host.Ended!.Outcome);
        Assert.Equal(SyringeSide.A, host.Ended.FoamIn);
        Assert.Equal(20, host.Passes.Count);
        Assert.All(host.Passes, pass => Assert.Equal((pass.CommandedStepsA, pass.CommandedStepsB), (pass.CountedStepsA, pass.CountedStepsB)));
        Assert.Equal(10, device.Bench.A.PlungerMilliliters, 0.05);
        Assert.InRange(device.Bench.A.LiquidMilliliters, 1.9, 2);
        Assert.InRange(device.Bench.A.AirShare, 0, 0.06);
        Assert.InRange(device.Bench.A.PeakGaugeKilopascals, 1, 60);
    }

    [Fact]
    public void A_run_hurts_nothing_and_drifts_by_no_more_than_the_home_switches_scatter()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);

        host.Run(TessariPlan.Of(passes: 20));

        Assert.InRange(host.Drift!.DriftStepsA, -1, 1);
        Assert.InRange(host.Drift.DriftStepsB, -1, 1);
        Assert.False(device.Bench.A.Overran || device.Bench.B.Overran);
        Assert.False(device.Bench.A.Bottomed || device.Bench.B.Bottomed);
        Assert.True(device.Bench.ChainHealthy);
        Assert.Empty(device.Chip.Mistakes);
        Assert.Empty(device.Crashes);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        byte[] first = BytesOfARun(seed: 7);
        byte[] again = BytesOfARun(seed: 7);
        byte[] other = BytesOfARun(seed: 8);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Nobody_is_needed_at_the_bench_with_an_automatic_operator()
    {
        var device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        var host = new ScriptedHost(device) { OperatesBench = false };

        host.Run(TessariPlan.Of(passes: 2));

        Assert.Equal(RunOutcome.Completed, host.Ended!.Outcome);
        Assert.False(device.Bench.A.SyringeMounted || device.Bench.B.SyringeMounted);
    }

    [Fact]
    public void The_automatic_operator_takes_the_syringes_of_the_plan()
    {
        var device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        var host = new ScriptedHost(device) { OperatesBench = false };
        RunPlan plan = TessariPlan.Of(passes: 2);
        plan.BoreAMicrometers = plan.BoreBMicrometers = 20_050;

        host.StartRun(plan);
        host.Until(() => host.Passes.Count == 2);

        Assert.Equal(10, device.Bench.A.PlungerMilliliters, 0.1);
        Assert.Equal(0, device.Bench.B.PlungerMilliliters, 0.1);
    }

    [Fact]
    public void The_automatic_operator_clears_the_bench_after_a_fault()
    {
        var device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        var host = new ScriptedHost(device) { OperatesBench = false };
        host.StartRun(TessariPlan.Of());

        device.Operator.PressEmergencyStop();
        host.For(seconds: 2);
        bool whilePressed = device.Bench.ChainHealthy;
        device.Operator.ReleaseEmergencyStop();
        host.For(seconds: 2);

        Assert.Equal([FaultCode.SafetyChainOpen], host.Faults);
        Assert.False(whilePressed);
        Assert.True(device.Bench.ChainHealthy);
        Assert.False(device.Bench.A.SyringeMounted || device.Bench.B.SyringeMounted);
    }

    [Fact]
    public void After_a_power_cut_in_a_pass_the_plungers_stand_and_the_next_boot_knows_that_a_run_was_open()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.StartRun(TessariPlan.Of());
        host.For(seconds: 3);

        device.CutPower();
        host.For(seconds: 0.5);
        double stands = device.Bench.A.CarriageMillimeters;
        host.For(seconds: 5);
        device.RestorePower();
        host.Until(() => host.Connected && host.Device.BootId == 2);

        Assert.Equal(stands, device.Bench.A.CarriageMillimeters, 1e-6);
        Assert.True(host.Device.RunWasOpen);
        Assert.False(device.Bench.DriversEnabled);
    }

    [Fact]
    public void A_reboot_starves_the_watchdog_so_the_chain_waits_for_a_hand()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected);

        device.PressReset();
        host.Until(() => host.Connected && host.Device.BootId == 2);
        ChainContacts openedBy = device.Bench.ChainOpenedBy;
        host.For(seconds: 0.1);
        bool reset = device.Operator.ResetChain();

        Assert.Equal(ChainContacts.Watchdog, openedBy);
        Assert.True(reset);
    }

    [Fact]
    public void Without_power_nothing_is_heard_and_time_goes_on()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        device.AdvanceTo(1_000_000);
        device.CutPower();
        device.Receive(new byte[4_096], 0, 4_096);

        device.Send([1, 2, 3], 0, 3);
        device.AdvanceTo(5_000_000);

        Assert.Equal(FirmwareState.Off, device.State);
        Assert.Equal(5_000_000ul, device.NowMicroseconds);
        Assert.Equal(0, device.Receive(new byte[16], 0, 16));
    }

    [Fact]
    public void What_had_left_the_wire_before_a_reset_still_arrives()
    {
        int lookedInTime = BytesOverAReset(looksBefore: true);
        int lookedLate = BytesOverAReset(looksBefore: false);

        Assert.Equal(lookedInTime, lookedLate);
    }

    [Fact]
    public void A_power_cut_in_the_middle_of_a_file_write_leaves_a_device_that_starts_again()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected);

        device.Chip.Options.Flash.PowerCutAfterBytes = 3;
        device.PressReset();
        host.For(seconds: 2);
        FirmwareState afterTheCut = device.State;
        device.RestorePower();
        host.Until(() => host.Connected && host.Device.BootId == 2);

        Assert.Equal(FirmwareState.Off, afterTheCut);
        Assert.Equal("SIM-0001", host.Device.DeviceId);
        Assert.Empty(device.Crashes);
    }

    [Fact]
    public void Slow_turns_come_as_late_as_the_fault_says()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        device.AdvanceTo(2_000_000);
        long before = device.Chip.RisingEdges(Wiring.WatchdogFeed);
        device.AdvanceTo(3_000_000);
        long healthy = device.Chip.RisingEdges(Wiring.WatchdogFeed) - before;

        device.Faults.TurnDelayMicroseconds = 40_000;
        before += healthy;
        device.AdvanceTo(4_000_000);
        long slow = device.Chip.RisingEdges(Wiring.WatchdogFeed) - before;

        Assert.InRange(healthy, 49, 51);
        Assert.InRange(slow, 9, 11);
    }

    [Fact]
    public void A_state_folder_keeps_identity_and_boot_count_between_starts()
    {
        string folder = Directory.CreateTempSubdirectory("foam-sim-").FullName;
        try
        {
            HelloReply first = HelloOf(new SimulatorOptions { StateFolder = folder, DeviceId = "SIM-0007" });
            HelloReply second = HelloOf(new SimulatorOptions { StateFolder = folder, DeviceId = "SIM-0008" });

            Assert.Equal(("SIM-0007", 1u), (first.DeviceId, first.BootId));
            Assert.Equal(("SIM-0007", 2u), (second.DeviceId, second.BootId));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_identity_that_is_corrupt_in_a_state_folder_is_never_written_anew()
    {
        string folder = Directory.CreateTempSubdirectory("foam-sim-").FullName;
        try
        {
            HelloOf(new SimulatorOptions { StateFolder = folder, DeviceId = "SIM-0007" });
            foreach (string file in Directory.GetFiles(folder, "identity.*"))
                File.WriteAllBytes(file, [1, 2, 3]);

            HelloReply hello = HelloOf(new SimulatorOptions { StateFolder = folder, DeviceId = "SIM-0008" });

            Assert.Equal("UNPROVISIONED", hello.DeviceId);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_emergency_stop_in_a_pass_takes_the_drivers_power_and_is_reported()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.StartRun(TessariPlan.Of());
        host.For(seconds: 2);

        device.Operator.PressEmergencyStop();
        host.Until(() => host.State == DeviceState.Faulted && host.Faults.Count > 0, seconds: 2);

        Assert.Equal([FaultCode.SafetyChainOpen], host.Faults);
        Assert.False(device.Bench.DriversEnabled);
    }

    [Fact]
    public void A_jammed_valve_ends_the_run_before_a_plunger_moves()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.PrepareAndWait(TessariPlan.Of());
        device.Operator.MountSyringes();

        device.Faults.ValveStuck = true;
        host.Request(RequestType.ConfirmLoaded);
        host.Request(RequestType.Start);
        host.Until(() => host.State == DeviceState.Faulted && host.Faults.Count > 0);

        Assert.Single(host.Faults);
        Assert.Equal(0, device.Bench.B.PeakGaugeKilopascals, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void A_turn_off_the_grid_is_refused(ulong turnMicroseconds) =>
        Assert.Throws<ArgumentException>(() => new SimulatedDevice(new SimulatorOptions { TurnMicroseconds = turnMicroseconds }));

    [Theory]
    [InlineData("")]
    [InlineData("SIM-00000000000017")]
    public void An_impossible_device_id_is_refused(string deviceId) =>
        Assert.Throws<ArgumentException>(() => new SimulatedDevice(new SimulatorOptions { DeviceId = deviceId }));

    [Fact]
    public void The_bench_is_the_machine_of_the_reference_profile()
    {
        MachineProfile profile = ReferenceMachine.Profile();
        Calibration calibration = ReferenceMachine.NominalCalibration();
        var bench = new BenchParameters();

        Assert.Equal(profile.StepsPerMillimeter, bench.StepsPerTurn / (bench.LeadMeters * 1e3), 1e-9);
        Assert.Equal(profile.TravelMicrometers, bench.TravelMeters * 1e6, 1e-6);
        Assert.Equal(profile.EmptyPositionMicrometers, bench.EmptyPositionMeters * 1e6, 1e-6);
        Assert.Equal(calibration.ServoGasPortMicroseconds, PulseAt(bench, TBoreValve.GasPortDegrees));
        Assert.Equal(calibration.ServoMixMicroseconds, PulseAt(bench, TBoreValve.MixDegrees));
        Assert.Equal(calibration.ServoLiquidPortMicroseconds, PulseAt(bench, TBoreValve.LiquidPortDegrees));
    }

    private static double PulseAt(BenchParameters bench, double degrees) => bench.ServoCenterPulseMicroseconds + degrees * bench.ServoMicrosecondsPerDegree;

    private static byte[] BytesOfARun(ulong seed)
    {
        var host = new ScriptedHost(new SimulatedDevice(new SimulatorOptions { Seed = seed }));
        host.Run(TessariPlan.Of(passes: 3));
        return [.. host.Heard];
    }

    private static int BytesOverAReset(bool looksBefore)
    {
        byte[] buffer = new byte[16_384];
        var device = new SimulatedDevice(new SimulatorOptions());
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected);
        device.AdvanceTo(device.NowMicroseconds + 400_000);
        int before = looksBefore ? device.Receive(buffer, 0, buffer.Length) : 0;

        device.PressReset();
        device.AdvanceTo(device.NowMicroseconds + 3_000_000);

        return before + device.Receive(buffer, 0, buffer.Length);
    }

    private static HelloReply HelloOf(SimulatorOptions options)
    {
        var host = new ScriptedHost(new SimulatedDevice(options));
        host.Until(() => host.Connected);
        return host.Device;
    }
}
