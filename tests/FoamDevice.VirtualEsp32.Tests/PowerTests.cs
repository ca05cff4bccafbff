using System.Device.Gpio;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace FoamDevice.VirtualEsp32.Tests;

public class PowerTests
{
    [Fact]
    public void Without_power_every_call_throws()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        var counter = bench.Counter();
        var channel = ChipBench.StepChannel();
        ChipBench.GiveSerialPins();
        var port = new SerialPort("COM2");
        port.Open();

        bench.Chip.CutPower();

        Action[] calls =
        [
            () => pin.Write(PinValue.High), () => pin.Read(), () => counter.Read(), () => channel.SendData([], false),
            () => port.Read([], 0, 0), () => port.Write([], 0, 0), () => _ = port.BytesToRead, () => HighResTimer.GetCurrent(),
            () => Firmware.File.Exists(@"I:\a"), () => Firmware.File.WriteAllBytes(@"I:\a", [1]), () => _ = SystemInfo.TargetName,
            () => nanoFramework.Runtime.Native.GC.Run(false), () => Power.RebootDevice(), () => new GpioController().OpenPin(22),
        ];
        Assert.All(calls, call => Assert.Throws<PowerCutException>(call));
        Assert.Empty(bench.Chip.Options.Flash.FileNames);
    }

    [Fact]
    public void A_power_cut_stops_the_train_and_lets_the_outputs_float()
    {
        using var bench = new ChipBench();
        var enable = bench.Gpio.OpenPin(21, PinMode.Output);
        enable.Write(PinValue.High);
        ChipBench.StepChannel().SendData(ChipBench.Train(1_000), false);
        var board = new TestBoard(1_000_000);
        bench.Chip.Board = board;
        bench.Wait(10_000);

        bench.Chip.CutPower();
        bench.Wait(100_000);

        Assert.Equal(101, bench.Chip.RisingEdges(ChipBench.StepPin), 1.0);
        Assert.Equal((21, false), (Assert.Single(board.Changes).Pin, board.Changes[0].Level));
    }

    [Fact]
    public void Bytes_in_the_fifo_die_with_the_power()
    {
        using var bench = new ChipBench();
        ChipBench.GiveSerialPins();
        var port = new SerialPort("COM2", 115_200);
        port.Open();
        port.Write(new byte[100], 0, 100);
        bench.Wait(1_000);

        bench.Chip.CutPower();
        bench.Wait(100_000);

        Assert.Equal(11, bench.Chip.Uart(2).ReadSent(new byte[100], 0, 100));
    }

    [Fact]
    public void The_board_may_cut_the_power_in_the_middle_of_a_call()
    {
        using var bench = new ChipBench();
        var board = new TestBoard(1_000);
        board.OnWake = _ => bench.Chip.CutPower();
        bench.Chip.Board = board;

        Assert.Throws<PowerCutException>(() => nanoFramework.Runtime.Native.GC.Run(false));
    }

    [Fact]
    public void A_reset_brings_back_a_fresh_chip_at_uptime_0()
    {
        using var bench = new ChipBench();
        bench.Gpio.OpenPin(21, PinMode.Output).Write(PinValue.High);
        ChipBench.StepChannel().SendData(ChipBench.Train(1_000), false);
        bench.Counter();
        bench.Chip.CutPower();

        bench.Chip.Reset();

        Assert.Equal((true, 0UL), (bench.Chip.Powered, bench.Chip.UptimeMicroseconds));
        Assert.False(bench.Chip.OutputLevel(21));
        Assert.Equal(21, new GpioController().OpenPin(21).PinNumber);
        Assert.Equal(0, ChipBench.StepChannel().Channel);
        Assert.Equal(0, new GpioPulseCounter(ChipBench.CounterPin).Read().Count);
    }

    [Fact]
    public void Edges_and_mistakes_of_before_are_not_forgotten_in_a_reset()
    {
        using var bench = new ChipBench();
        var pin = bench.Gpio.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);
        pin.Read();

        bench.Chip.Reset();

        Assert.Equal(1, bench.Chip.RisingEdges(21));
        Assert.Single(bench.Chip.Mistakes);
    }

    [Fact]
    public void A_reboot_unwinds_to_whoever_runs_the_firmware()
    {
        using var bench = new ChipBench();

        Assert.Throws<ChipRebootException>(() => Power.RebootDevice());
    }
}
