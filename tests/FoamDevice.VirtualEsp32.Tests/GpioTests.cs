using System.Device.Gpio;

namespace FoamDevice.VirtualEsp32.Tests;

public class GpioTests
{
    [Fact]
    public void Becoming_an_output_drives_low_even_where_a_pull_held_high()
    {
        using var bench = new ChipBench();
        var board = new TestBoard(1_000_000);
        bench.Chip.Board = board;
        bench.Chip.DriveInput(21, true);
        var pin = bench.Gpio.OpenPin(21);

        pin.SetPinMode(PinMode.Output);

        Assert.False(bench.Chip.OutputLevel(21));
        Assert.Equal((21, false), (Assert.Single(board.Changes).Pin, board.Changes[0].Level));
    }

    [Fact]
    public void Becoming_an_output_again_drives_low_even_where_high_was_written_before()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);

        pin.SetPinMode(PinMode.Output);

        Assert.False(bench.Chip.OutputLevel(21));
    }

    [Fact]
    public void The_board_is_told_of_a_new_level_at_once_and_of_the_same_level_never()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        var board = new TestBoard(1_000_000);
        bench.Chip.Board = board;

        pin.Write(PinValue.High);
        pin.Write(PinValue.High);

        ulong costOfOneWrite = (ulong)new CallCosts().PinMicroseconds;
        Assert.Equal((21, true, bench.Chip.UptimeMicroseconds - costOfOneWrite), Assert.Single(board.Changes));
    }

    [Fact]
    public void An_output_reads_back_low_whatever_it_drives()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);

        var read = pin.Read();

        Assert.Equal(PinValue.Low, read);
        Assert.True(bench.Chip.OutputLevel(21));
        Assert.Contains(ChipMistakeCode.OutputReadBack, bench.MistakeCodes);
    }

    [Fact]
    public void An_input_shows_the_board_before_the_pull_and_the_pull_before_nothing()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(32, PinMode.InputPullUp);
        var pulled = pin.Read();
        bench.Chip.DriveInput(32, false);

        Assert.Equal((PinValue.High, PinValue.Low), (pulled, pin.Read()));
    }

    [Fact]
    public void A_pull_on_an_input_only_pin_pulls_nothing()
    {
        using var bench = new ChipBench();

        var pin = bench.Gpio.OpenPin(34, PinMode.InputPullUp);

        Assert.Equal(PinValue.Low, pin.Read());
        Assert.Contains(ChipMistakeCode.NoPullOnPin, bench.MistakeCodes);
    }

    [Fact]
    public void A_pin_opens_once()
    {
        using var bench = new ChipBench();
        bench.Gpio.OpenPin(32);

        Assert.Throws<InvalidOperationException>(() => new GpioController().OpenPin(32));
    }

    [Fact]
    public void A_closed_pin_floats_and_opens_again()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);

        pin.Dispose();

        Assert.False(bench.Chip.OutputLevel(21));
        Assert.Equal(21, bench.Gpio.OpenPin(21).PinNumber);
        Assert.Throws<ObjectDisposedException>(() => pin.Read());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(-1)]
    public void Flash_pins_and_missing_pins_do_not_open(int number)
    {
        using var bench = new ChipBench();

        Assert.ThrowsAny<ArgumentException>(() => bench.Gpio.OpenPin(number));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(39)]
    public void Input_only_pins_do_not_become_outputs(int number)
    {
        using var bench = new ChipBench();

        Assert.Throws<ArgumentException>(() => bench.Gpio.OpenPin(number, PinMode.Output));
    }

    [Fact]
    public void Using_the_debuggers_pin_is_a_silent_mistake()
    {
        using var bench = new ChipBench();

        bench.Gpio.OpenPin(1);

        Assert.Equal(ChipMistakeCode.BoardPinUsed, Assert.Single(bench.MistakeCodes));
    }

    [Fact]
    public void Rising_edges_count_those_of_the_firmware_and_of_the_board()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);
        pin.Write(PinValue.Low);
        pin.Write(PinValue.High);
        bench.Chip.DriveInput(32, true);

        Assert.Equal((2L, 1L), (bench.Chip.RisingEdges(21), bench.Chip.RisingEdges(32)));
    }

    [Fact]
    public void A_wired_input_follows_its_output_until_the_wire_is_taken_away()
    {
        using var bench = new ChipBench();
        var output = bench.Gpio.OpenPin(21, PinMode.Output);
        var input = bench.Gpio.OpenPin(32, PinMode.Input);
        bench.Chip.Connect(21, 32);
        output.Write(PinValue.High);
        var wired = input.Read();

        bench.Chip.Disconnect(32);

        Assert.Equal((PinValue.High, PinValue.Low), (wired, input.Read()));
        Assert.Equal(1, bench.Chip.RisingEdges(32));
    }

    [Fact]
    public void A_ring_of_wires_is_refused()
    {
        using var bench = new ChipBench();
        bench.Chip.Connect(21, 32);

        Assert.Throws<ArgumentException>(() => bench.Chip.Connect(32, 21));
    }
}
