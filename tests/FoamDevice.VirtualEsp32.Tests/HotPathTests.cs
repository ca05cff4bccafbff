using System.Device.Gpio;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32.Tests;

public class HotPathTests
{
    [Fact]
    public void What_a_turn_of_the_firmware_calls_allocates_nothing()
    {
        using var bench = new ChipBench();
        var turn = new Turn(bench);
        for (var warm = 0; warm < 50; warm++) turn.Run();

        var before = System.GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 200; count++) turn.Run();
        var allocated = System.GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Empty(bench.Chip.Mistakes);
    }

    /// <summary>The calls of one turn, with a train of 64 steps, and bytes both ways.</summary>
    private sealed class Turn
    {
        private readonly ChipBench _bench;
        private readonly GpioPin _output;
        private readonly GpioPin _input;
        private readonly GpioPulseCounter _counter;
        private readonly nanoFramework.Hardware.Esp32.Rmt.TransmitterChannel _channel = ChipBench.StepChannel();
        private readonly SerialPort _port;
        private readonly byte[] _items = ChipBench.Train(64);
        private readonly byte[] _buffer = new byte[64];

        public Turn(ChipBench bench)
        {
            _bench = bench;
            _output = bench.Gpio.OpenPin(21, PinMode.Output);
            _input = bench.Gpio.OpenPin(32, PinMode.Input);
            _counter = bench.Counter();
            ChipBench.GiveSerialPins();
            _port = new SerialPort("COM2", 115_200) { ReadBufferSize = 1_024 };
            _port.Open();
            bench.Chip.Board = new QuietBoard();
        }

        public void Run()
        {
            _output.Write(PinValue.High);
            _output.Write(_input.Read());
            _counter.Start();
            _channel.SendData(_items, false);
            Talk();
            _bench.Wait(20_000);
            if (_counter.Read().Count != 64) throw new InvalidOperationException($"The train was not counted at {HighResTimer.GetCurrent()} µs.");
            _ = HighResTimer.GetCurrent();
        }

        private void Talk()
        {
            var uart = _bench.Chip.Uart(2);
            uart.Receive(_buffer, 0, 32, _bench.Chip.UptimeMicroseconds);
            var there = _port.BytesToRead;
            _port.Read(_buffer, 0, there);
            _port.Write(_buffer, 0, 32);
            uart.ReadSent(_buffer, 0, _buffer.Length);
        }
    }

    /// <summary>A board that wakes every millisecond and does nothing.</summary>
    private sealed class QuietBoard : IVirtualBoard
    {
        public ulong NextWakeMicroseconds { get; private set; } = 1_000;

        public void Wake(ulong uptimeMicroseconds) => NextWakeMicroseconds = uptimeMicroseconds + 1_000;

        public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
        {
        }
    }
}
