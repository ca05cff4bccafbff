using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.VirtualEsp32.Tests;

/// <summary>A chip that the test's thread has entered, and the things that most tests need.</summary>
internal sealed class ChipBench : IDisposable
{
    public const int StepPin = 18;
    public const int CounterPin = 35;

    private readonly ChipScope _scope;

    public ChipBench(VirtualChipOptions? options = null)
    {
        Chip = new VirtualChip(options ?? new VirtualChipOptions());
        _scope = Chip.Enter();
    }

    public VirtualChip Chip { get; }

    public GpioController Gpio => field ??= new GpioController();

    public IEnumerable<ChipMistakeCode> MistakeCodes => Chip.Mistakes.Select(mistake => mistake.Code);

    public static TransmitChannelSettings StepSettings(int channel = 0, int pin = StepPin) => new(channel, pin)
    {
        ClockDivider = 80,
        NumberOfMemoryBlocks = 4,
        EnableCarrierWave = false,
        IdleLevel = false,
    };

    public static TransmitterChannel StepChannel(int channel = 0, int pin = StepPin) => new(StepSettings(channel, pin));

    /// <summary>Steps of one length: high for 5 µs, low for the rest.</summary>
    public static byte[] Train(int steps, int stepMicroseconds = 100)
    {
        var items = new byte[steps * 4];
        for (var step = 0; step < steps; step++) WriteItem(items, step, 5, stepMicroseconds - 5);
        return items;
    }

    public static void WriteItem(byte[] items, int index, int highMicroseconds, int lowMicroseconds)
    {
        BitConverter.TryWriteBytes(items.AsSpan(index * 4), (ushort)(highMicroseconds | 0x8000));
        BitConverter.TryWriteBytes(items.AsSpan(index * 4 + 2), (ushort)lowMicroseconds);
    }

    /// <summary>A started counter, wired to the step pin.</summary>
    public GpioPulseCounter Counter(int outputPin = StepPin, int counterPin = CounterPin)
    {
        Chip.Connect(outputPin, counterPin);
        var counter = new GpioPulseCounter(counterPin) { Polarity = GpioPulsePolarity.Rising };
        counter.Start();
        return counter;
    }

    public static void GiveSerialPins()
    {
        Configuration.SetPinFunction(25, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(26, DeviceFunction.COM2_RX);
    }

    public void Wait(ulong microseconds) => Chip.AdvanceTo(Chip.UptimeMicroseconds + microseconds);

    public void Dispose() => _scope.Dispose();
}
