using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Storage;

/// <summary>What the device has done so far: counted from its events, kept over its starts, written only while nothing can move.</summary>
public sealed class CounterTests
{
    private const ulong Hour = 3_600_000_000;

    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void A_new_device_has_done_nothing()
    {
        _device.UntilTested();

        Counters counters = Read();

        Assert.Equal((0u, 0u, 0u, 0u, 0u, 0u), (counters.Passes, counters.ValveTurns, counters.Homings, counters.Runs, counters.DriveSeconds, counters.PoweredMinutes));
    }

    [Fact]
    public void A_run_counts_what_it_did()
    {
        _device.Run(Plans.Tessari(6));

        Counters counters = Read();

        Assert.Equal((6u, 4u, 1u), (counters.Passes, counters.Homings, counters.Runs));
        Assert.Equal((uint)_device.Host.Events<ValveTurned>().Count(turn => turn.SawBetween), counters.ValveTurns);
        Assert.InRange(counters.DriveSeconds, 30u, _device.Status.UptimeMicroseconds / 1_000_000);
    }

    [Fact]
    public void What_was_counted_outlives_a_power_cut_and_the_next_run_adds_to_it()
    {
        _device.Run(Plans.Tessari(2));
        Counters before = Read();

        CutPower();
        Counters after = Read();
        Assert.Equal((before.Passes, before.ValveTurns, before.Homings, before.Runs), (after.Passes, after.ValveTurns, after.Homings, after.Runs));
        Assert.InRange(after.DriveSeconds, before.DriveSeconds, before.DriveSeconds);

        _device.Run(Plans.Tessari(3));
        Assert.Equal((5u, 8u, 2u), (Read().Passes, Read().Homings, Read().Runs));
    }

    [Fact]
    public void A_power_cut_in_mid_run_loses_that_runs_counts_only()
    {
        _device.Run(Plans.Tessari(2));
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Slow());

        CutPower();

        Assert.Equal((2u, 1u), (Read().Passes, Read().Runs));
    }

    [Fact]
    public void Service_counts_too_and_is_written_when_it_ends()
    {
        _device.EnterService();
        _device.TurnValve(ValvePosition.GasPort);
        _device.Demand(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Unloading);
        _device.UntilState(DeviceState.Idle);
        _device.RunFor(0.5);

        CutPower();

        Assert.Equal((4u, 0u), (Read().Homings, Read().Runs));
    }

    [Fact]
    public void The_time_of_standing_is_written_once_an_hour_and_not_while_something_is_in_hand()
    {
        VirtualFlash flash = new();

        Assert.Equal((0u, 60u, 60u, 120u), (MinutesAfter(flash, Hour - 1, rests: true), MinutesAfter(flash, Hour, rests: true), MinutesAfter(flash, 5 * Hour, rests: false), MinutesAfter(flash, Hour, rests: true)));
    }

    [Fact]
    public void Nothing_is_written_from_the_first_move_of_a_run_to_its_end()
    {
        _device.UntilTested();
        _device.Prepare(Plans.Tessari(2));
        _device.UntilState(DeviceState.Homing);
        VirtualFlash flash = _device.Chip.Options.Flash;
        long before = flash.ByteOperations;

        _device.BringOnTo(DeviceState.Finished, Plans.Tessari(2));
        _device.RunFor(1);

        Assert.Equal(before, flash.ByteOperations);
    }

    [Fact]
    public void A_start_by_itself_writes_none()
    {
        _device.UntilTested();
        _device.RunFor(1);

        Assert.False(_device.Chip.Options.Flash.Exists("counters.a") || _device.Chip.Options.Flash.Exists("counters.b"));
    }

    [Fact]
    public void A_flash_that_can_not_be_written_does_not_stop_the_machine()
    {
        _device.EnterService();
        _device.Chip.Options.Flash.WritesFail = true;
        _device.Demand(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Unloading);

        _device.UntilState(DeviceState.Idle);
        _device.RunFor(0.5);

        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.Equal(4u, Read().Homings);
    }

    [Fact]
    public void Copies_that_can_not_be_read_any_more_begin_from_0_and_are_no_fault()
    {
        _device.Run(Plans.Tessari(2));
        _device.Run(Plans.Tessari(2));
        foreach (string copy in new[] { "counters.a", "counters.b" })
            _device.Chip.Options.Flash.FlipBits(copy, 9, 1);

        CutPower();

        Assert.Equal(0u, Read().Passes);
        Assert.Equal(FaultCode.None, _device.Status.Fault);
    }

    [Fact]
    public void Whenever_the_power_goes_while_they_are_written_the_old_or_the_new_ones_are_there()
    {
        int cuts = 0;
        for (bool cut = true; cut; cuts++)
        {
            VirtualFlash flash = new();
            OnChip(flash, () => Save(passes: 1));
            flash.PowerCutAfterBytes = cuts;
            cut = Record.Exception(() => OnChip(flash, () => Save(passes: 1))) is PowerCutException;
            flash.PowerCutAfterBytes = null;

            uint found = 0;
            OnChip(flash, () => found = Loaded().Total(0).Passes);
            Assert.Contains(found, new[] { 1u, 2u });
        }

        Assert.True(cuts > 30);
    }

    private static void Save(int passes)
    {
        var events = new EventLog();
        var store = new CounterStore(events, new DriverEnable(new System.Device.Gpio.GpioController()));
        store.Load();
        for (int pass = 0; pass < passes; pass++)
            events.Add(EventType.PassCompleted, new PassCompleted());
        store.Poll(1, rests: false);
        store.Poll(2, rests: true);
    }

    // A start that stands for so long; what is in flash after it.
    private static uint MinutesAfter(VirtualFlash flash, ulong uptimeMicroseconds, bool rests)
    {
        uint minutes = 0;
        OnChip(flash, () => Loaded().Poll(uptimeMicroseconds, rests));
        OnChip(flash, () => minutes = Loaded().Total(0).PoweredMinutes);
        return minutes;
    }

    private static CounterStore Loaded()
    {
        var store = new CounterStore(new EventLog(), new DriverEnable(new System.Device.Gpio.GpioController()));
        store.Load();
        return store;
    }

    private static void OnChip(VirtualFlash flash, Action action) => new VirtualChip(new VirtualChipOptions { Flash = flash }).Run(action);

    private Counters Read()
    {
        _device.Demand(RequestType.ReadCounters);
        return _device.Host.Reply<Counters>();
    }

    private void CutPower()
    {
        uint boot = _device.Host.BootId;
        _device.Device.CutPower();
        _device.RunFor(1);
        _device.Device.RestorePower();
        _device.Until(() => _device.Device.State == FirmwareState.Running && _device.Host.BootId > boot, "the next start");
        Assert.True(_device.Device.Operator.ResetChain());
        _device.RunFor(0.5);
    }
}
