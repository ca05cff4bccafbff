using System.Device.Gpio;
using System.Device.Pwm;
using FoamDevice.VirtualEsp32;
using Iot.Device.ServoMotor;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.Simulator.Tests;

/// <summary>A hand-written program on the virtual chip: drives the bench through the chip's own API, without the firmware.</summary>
internal sealed class BenchProgram
{
    private const int StepsPerMillimeter = 80;
    private const int LongestTrainSteps = 8_192;
    private const ulong FeedEveryMicroseconds = 100_000;

    private readonly GpioPin _enable;
    private readonly GpioPin _feed;
    private readonly GpioPin _directionA;
    private readonly GpioPin _directionB;
    private readonly GpioPin _safety;
    private readonly GpioPin _homeA;
    private readonly GpioPin _homeB;
    private readonly GpioPin _sensor1;
    private readonly GpioPin _sensor2;
    private readonly GpioPin _alarm;
    private readonly TransmitterChannel _trainA;
    private readonly TransmitterChannel _trainB;
    private readonly ServoMotor _servo;
    private bool _feedLevel;

    public BenchProgram(ulong seed = 1, BenchParameters? parameters = null)
    {
        Bench = new Bench(parameters ?? new BenchParameters(), seed);
        Chip = new VirtualChip(new VirtualChipOptions { Seed = seed });
        Faults = new SimulatedFaults(Bench, Chip.Options.Flash, seed);
        Operator = new BenchOperator(Bench, Faults);
        Bench.Attach(Chip);
        using (Chip.Enter())
        {
            var gpio = new GpioController();
            _enable = gpio.OpenPin(Wiring.Enable, PinMode.Output);
            _feed = gpio.OpenPin(Wiring.WatchdogFeed, PinMode.Output);
            _directionA = gpio.OpenPin(Wiring.DirectionA, PinMode.Output);
            _directionB = gpio.OpenPin(Wiring.DirectionB, PinMode.Output);
            _safety = gpio.OpenPin(Wiring.SafetyChain, PinMode.Input);
            _homeA = gpio.OpenPin(Wiring.HomeA, PinMode.Input);
            _homeB = gpio.OpenPin(Wiring.HomeB, PinMode.Input);
            _sensor1 = gpio.OpenPin(Wiring.ValveSensor1, PinMode.Input);
            _sensor2 = gpio.OpenPin(Wiring.ValveSensor2, PinMode.Input);
            _alarm = gpio.OpenPin(Wiring.DriverAlarm, PinMode.Input);
            _trainA = NewTrain(0, Wiring.StepA);
            _trainB = NewTrain(4, Wiring.StepB);
            Configuration.SetPinFunction(Wiring.Servo, DeviceFunction.PWM1);
            _servo = new ServoMotor(PwmChannel.CreateFromPin(Wiring.Servo, 50), 180, 600, 2_400);
        }
    }

    public VirtualChip Chip { get; }

    public Bench Bench { get; }

    public SimulatedFaults Faults { get; }

    public BenchOperator Operator { get; }

    public bool SafetyChainClosed => Read(_safety);

    public bool HomeA => Read(_homeA);

    public bool HomeB => Read(_homeB);

    public bool AlarmLineLow => !Read(_alarm);

    public (bool, bool) ValveSensors => (Read(_sensor1), Read(_sensor2));

    public void Enable(bool on = true) => OnChip(() => _enable.Write(on ? PinValue.High : PinValue.Low));

    public void Wait(double milliseconds, bool feeding = true)
    {
        ulong end = Chip.UptimeMicroseconds + (ulong)(milliseconds * 1_000);
        while (Chip.UptimeMicroseconds < end)
        {
            if (feeding)
                Feed();
            Chip.AdvanceTo(Math.Min(end, Chip.UptimeMicroseconds + FeedEveryMicroseconds));
        }
    }

    public void TurnValve(double degrees, double waitMilliseconds = 600)
    {
        OnChip(() =>
        {
            _servo.WriteAngle(degrees + 90);
            _servo.Start();
        });
        Wait(waitMilliseconds);
    }

    /// <summary>Moves both axes at even speed over the same time; positive is toward the stopcock.</summary>
    public void Move(double millimetersA, double millimetersB, double seconds)
    {
        int stepsA = (int)Math.Round(millimetersA * StepsPerMillimeter);
        int stepsB = (int)Math.Round(millimetersB * StepsPerMillimeter);
        int pieces = (Math.Max(Math.Abs(stepsA), Math.Abs(stepsB)) + LongestTrainSteps - 1) / LongestTrainSteps;
        for (int piece = 0; piece < pieces; piece++)
            MoveSteps(Part(stepsA, piece, pieces), Part(stepsB, piece, pieces), seconds / pieces);
    }

    public void Home()
    {
        Enable();
        for (int move = 0; move < 2_000 && !HomeA; move++)
            MoveSteps(-16, 0, 0.008);
        for (int move = 0; move < 2_000 && !HomeB; move++)
            MoveSteps(0, -16, 0.008);
    }

    /// <summary>Homes, then drives to the volumes that the syringes are mounted at, and mounts them.</summary>
    public void MountAt(double liquidMilliliters, double gasMilliliters)
    {
        Home();
        Move(CarriageFor(liquidMilliliters) - Bench.A.CarriageMillimeters, CarriageFor(gasMilliliters) - Bench.B.CarriageMillimeters, 3);
        Operator.MountSyringes();
    }

    public static double StrokeFor(double milliliters) => milliliters * 1e-6 / SyringeModel.NormJect10.AreaSquareMeters * 1e3;

    private static double CarriageFor(double milliliters) => 100 - StrokeFor(milliliters);

    public void SendSteps(int stepsA, int periodMicroseconds)
    {
        byte[] items = Items(stepsA, periodMicroseconds);
        OnChip(() => _trainA.SendData(items, false));
    }

    public void DirectionA(bool forward) => OnChip(() => _directionA.Write(forward ? PinValue.High : PinValue.Low));

    public void DirectionB(bool forward) => OnChip(() => _directionB.Write(forward ? PinValue.High : PinValue.Low));

    private void MoveSteps(int stepsA, int stepsB, double seconds)
    {
        DirectionA(stepsA > 0);
        DirectionB(stepsB > 0);
        byte[] itemsA = Items(Math.Abs(stepsA), PeriodFor(stepsA, seconds));
        byte[] itemsB = Items(Math.Abs(stepsB), PeriodFor(stepsB, seconds));
        OnChip(() =>
        {
            if (stepsB != 0)
                _trainB.SendData(itemsB, false);
            if (stepsA != 0)
                _trainA.SendData(itemsA, false);
        });
        Wait(seconds * 1_000 + 2);
    }

    private static TransmitterChannel NewTrain(int channel, int pin) => new(new TransmitChannelSettings(channel, pin)
    {
        ClockDivider = 80,
        NumberOfMemoryBlocks = 4,
        EnableCarrierWave = false,
        IdleLevel = false,
    });

    private static int PeriodFor(int steps, double seconds) => steps == 0 ? 1_000 : (int)(seconds * 1e6 / Math.Abs(steps));

    private static int Part(int steps, int piece, int pieces) => steps * (piece + 1) / pieces - steps * piece / pieces;

    private static byte[] Items(int steps, int periodMicroseconds)
    {
        byte[] items = new byte[4 * steps];
        for (int step = 0; step < steps; step++)
        {
            BitConverter.TryWriteBytes(items.AsSpan(4 * step), (ushort)(0x8000 | 5));
            BitConverter.TryWriteBytes(items.AsSpan(4 * step + 2), (ushort)(periodMicroseconds - 5));
        }
        return items;
    }

    private void Feed()
    {
        _feedLevel = !_feedLevel;
        OnChip(() => _feed.Write(_feedLevel ? PinValue.High : PinValue.Low));
    }

    private bool Read(GpioPin pin)
    {
        using (Chip.Enter())
            return pin.Read() == PinValue.High;
    }

    private void OnChip(Action action) => Chip.Run(action);
}
