using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32.Tests;

public class TimeTests
{
    [Fact]
    public void Reading_the_timer_costs_one_quantum()
    {
        using var bench = new ChipBench();

        var first = HighResTimer.GetCurrent();
        var second = HighResTimer.GetCurrent();

        Assert.Equal((8UL, 16UL), (first, second));
    }

    [Fact]
    public void A_spin_ends_at_one_instant_whatever_was_called_before_it()
    {
        using var bench = new ChipBench();
        using var busy = new ChipBench();
        var pin = busy.Gpio.OpenPin(32);
        for (var reads = 0; reads < 7; reads++) pin.Read();

        Assert.Equal(Spin(bench.Chip, 5_003), Spin(busy.Chip, 5_003));
    }

    [Fact]
    public void Time_goes_to_the_next_point_of_the_grid_and_never_back()
    {
        using var bench = new ChipBench();

        bench.Chip.AdvanceTo(1_001);
        bench.Chip.AdvanceTo(500);

        Assert.Equal(1_008UL, bench.Chip.UptimeMicroseconds);
    }

    [Fact]
    public void The_board_is_woken_exactly_on_its_grid_during_a_long_call()
    {
        using var bench = new ChipBench();
        var board = new TestBoard(1_000);
        bench.Chip.Board = board;

        nanoFramework.Runtime.Native.GC.Run(false);

        Assert.Equal([1_000UL, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000], board.Wakes);
    }

    [Fact]
    public void An_input_that_the_board_drives_while_the_call_takes_its_time_is_seen_by_that_call()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(32, PinMode.Input);
        var board = new TestBoard(bench.Chip.UptimeMicroseconds + 8);
        board.OnWake = _ => bench.Chip.DriveInput(32, true);
        bench.Chip.Board = board;

        Assert.Equal(PinValue.High, pin.Read());
    }

    [Fact]
    public void A_board_that_does_not_move_on_is_an_error_instead_of_an_endless_loop()
    {
        using var bench = new ChipBench();
        bench.Chip.Board = new TestBoard(0);

        Assert.Throws<InvalidOperationException>(() => bench.Chip.AdvanceTo(8));
    }

    [Fact]
    public void A_cost_off_the_grid_is_refused()
    {
        var options = new VirtualChipOptions { Costs = new CallCosts { PinMicroseconds = 5 } };

        var refusal = Assert.Throws<ArgumentException>(() => new VirtualChip(options));

        Assert.Contains("PinMicroseconds is 5", refusal.Message);
    }

    [Fact]
    public void The_api_belongs_to_the_chip_that_the_thread_entered_last()
    {
        using var outer = new ChipBench(new VirtualChipOptions { TargetName = "OUTER" });
        var inner = new VirtualChip(new VirtualChipOptions { TargetName = "INNER" });
        var seen = "";

        inner.Run(() => seen = nanoFramework.Runtime.Native.SystemInfo.TargetName);

        Assert.Equal(("INNER", "OUTER"), (seen, nanoFramework.Runtime.Native.SystemInfo.TargetName));
    }

    [Fact]
    public void Without_a_chip_the_api_says_what_to_do()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => HighResTimer.GetCurrent());

        Assert.Contains("VirtualChip.Run", refusal.Message);
    }

    private static ulong Spin(VirtualChip chip, ulong target)
    {
        using (chip.Enter())
        {
            while (HighResTimer.GetCurrent() < target)
            {
            }
        }
        return chip.UptimeMicroseconds;
    }
}
