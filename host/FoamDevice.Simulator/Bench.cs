using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>
/// The machine around the chip, integrated in fixed ticks of 1 ms: motors, carriages, syringes, stopcock, gas, safety chain. It reads
/// the chip's outputs and drives its inputs; nothing in it allocates once built.
/// </summary>
public sealed class Bench : IVirtualBoard
{
    /// <summary>Length of a tick.</summary>
    public const int TickMicroseconds = 1_000;

    private const double TickSeconds = TickMicroseconds * 1e-6;

    private readonly StepInput _stepsA;
    private readonly StepInput _stepsB;
    private readonly Watchdog _watchdog;
    private VirtualChip? _chip;
    private long _chipStartMicroseconds;
    private bool _enableWanted;
    private ChainContacts _brieflyOpen;
    private long _brieflyOpenUntilMicroseconds;
    private BenchInputs _shown;
    private bool _shownYet;

    /// <summary>Makes a bench at rest with its drivers off; where carriages and valve stand comes from the seed.</summary>
    public Bench(BenchParameters parameters, ulong seed)
    {
        Parameters = parameters;
        AxisA = new PlungerAxis(parameters, RandomStream.Of(seed, "axis-a"), RandomStream.Of(seed, "home-a-noise"), parameters.BoreErrorA);
        AxisB = new PlungerAxis(parameters, RandomStream.Of(seed, "axis-b"), RandomStream.Of(seed, "home-b-noise"), parameters.BoreErrorB);
        A = new AxisFacts(AxisA);
        B = new AxisFacts(AxisB);
        _stepsA = new StepInput(Wiring.StepA, Wiring.CounterA, AxisA.Motor);
        _stepsB = new StepInput(Wiring.StepB, Wiring.CounterB, AxisB.Motor);
        _watchdog = new Watchdog(parameters.WatchdogTimeoutMicroseconds);
        Plumbing = new Plumbing(parameters);
        Servo = new Servo(parameters, 120 * RandomStream.Of(seed, "valve").NextDouble() - 60);
        ValveCoupling = new ValveCoupling(Servo.AngleDegrees);
        Sensors = new ValveSensors(parameters, RandomStream.Of(seed, "valve-sensor-1-noise"), RandomStream.Of(seed, "valve-sensor-2-noise"));
        Chain = new SafetyChain();
        AmbientSensor = new AmbientSensor(parameters);
        Extremes = new BenchExtremes(this);
    }

    /// <summary>The constants it was built with.</summary>
    public BenchParameters Parameters { get; }

    /// <summary>Facts of the liquid syringe's axis.</summary>
    public AxisFacts A { get; }

    /// <summary>Facts of the gas syringe's axis.</summary>
    public AxisFacts B { get; }

    /// <summary>The worst that has happened so far.</summary>
    public BenchExtremes Extremes { get; }

    /// <summary>The bench's own time, µs since it was built; goes on over resets of the chip.</summary>
    public long NowMicroseconds { get; private set; }

    /// <summary>Angle of the stopcock; 0° is Mix.</summary>
    public double ValveDegrees => ValveCoupling.PlugDegrees;

    /// <summary>Angle of the servo's shaft; that of the stopcock unless the coupling slips.</summary>
    public double ServoDegrees => Servo.AngleDegrees;

    /// <summary>True while the safety chain is closed.</summary>
    public bool ChainHealthy => Chain.Healthy;

    /// <summary>What opened the safety chain; none while it is closed.</summary>
    public ChainContacts ChainOpenedBy => Chain.OpenedBy;

    /// <summary>True while ENABLE reaches the drivers.</summary>
    public bool DriversEnabled => _enableWanted && Chain.Healthy;

    /// <summary>Gas left in the connected bag, mL; 0 without one.</summary>
    public double BagLeftMilliliters => Plumbing.Bag?.LeftMilliliters ?? 0;

    /// <summary>Liquid lost through the vent so far, mL.</summary>
    public double SpilledMilliliters => Plumbing.Room.SpilledMilliliters;

    /// <summary>Mass of water that has left the inlet's vessel since it was connected, kg; 0 without one.</summary>
    public double DrawnKilograms => Plumbing.InletVessel is { } vessel ? -vessel.GainedKilograms : 0;

    /// <summary>Mass of water that has reached the outlet's vessel since it was connected, kg; 0 without one.</summary>
    public double ExpelledKilograms => Plumbing.OutletVessel?.GainedKilograms ?? 0;

    /// <summary>True once gas has left by the vent since <see cref="ResetVent"/>: bubbles, when its hose hangs in water.</summary>
    public bool VentFlowed => Plumbing.VentFlowed;

    /// <inheritdoc/>
    public ulong NextWakeMicroseconds { get; private set; } = TickMicroseconds;

    internal PlungerAxis AxisA { get; }

    internal PlungerAxis AxisB { get; }

    internal Plumbing Plumbing { get; }

    internal Servo Servo { get; }

    internal ValveCoupling ValveCoupling { get; }

    internal ValveSensors Sensors { get; }

    internal SafetyChain Chain { get; }

    internal AmbientSensor AmbientSensor { get; }

    internal StepInput StepsA => _stepsA;

    internal StepInput StepsB => _stepsB;

    /// <summary>Contacts that a hand or a fault holds open.</summary>
    internal ChainContacts HeldOpen { get; set; }

    internal bool DriverAlarmForced { get; set; }

    /// <summary>The feed does not reach the watchdog.</summary>
    internal bool WatchdogLineCut { get; set; }

    /// <summary>Wires the bench to a chip that has just started, and shows it the inputs.</summary>
    public void Attach(VirtualChip chip)
    {
        _chip = chip;
        chip.Board = this;
        chip.Connect(Wiring.StepA, Wiring.CounterA);
        chip.Connect(Wiring.StepB, Wiring.CounterB);
        chip.WireAmbientSensor(Wiring.AmbientData, Wiring.AmbientClock, Wiring.AmbientAddress, AmbientSensor);
        _chipStartMicroseconds = NowMicroseconds;
        NextWakeMicroseconds = TickMicroseconds;
        _enableWanted = false;
        _stepsA.Restart(chip);
        _stepsB.Restart(chip);
        ApplyEnable();
        _shownYet = false;
        Sense();
    }

    /// <summary>Lets bench time pass while the chip is off or boots, with all its outputs pulled low, in whole ticks up to a time.</summary>
    public void PassWithoutChip(long untilMicroseconds)
    {
        _chip = null;
        _enableWanted = false;
        ApplyEnable();
        while (NowMicroseconds + TickMicroseconds <= untilMicroseconds)
        {
            NowMicroseconds += TickMicroseconds;
            Tick(servoPulseMicroseconds: 0);
        }
    }

    /// <summary>Forgets that gas has left by the vent.</summary>
    public void ResetVent() => Plumbing.VentFlowed = false;

    /// <inheritdoc/>
    public void Wake(ulong uptimeMicroseconds)
    {
        NextWakeMicroseconds = uptimeMicroseconds + TickMicroseconds;
        NowMicroseconds = _chipStartMicroseconds + (long)uptimeMicroseconds;
        _stepsA.Take(_chip!);
        _stepsB.Take(_chip!);
        Tick(_chip!.ServoPulseMicroseconds(Wiring.Servo));
        Sense();
    }

    /// <inheritdoc/>
    public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
    {
        if (_chip is not { } chip)
            return;
        switch (pin)
        {
            case Wiring.DirectionA:
                _stepsA.Turn(chip, level);
                break;
            case Wiring.DirectionB:
                _stepsB.Turn(chip, level);
                break;
            case Wiring.Enable:
                _stepsA.Take(chip);
                _stepsB.Take(chip);
                _enableWanted = level;
                ApplyEnable();
                break;
            case Wiring.WatchdogFeed when !WatchdogLineCut:
                _watchdog.Feed(level, _chipStartMicroseconds + (long)uptimeMicroseconds);
                break;
        }
    }

    /// <summary>The reset button of the safety chain; closes it if every contact is closed.</summary>
    internal bool ResetChain()
    {
        UpdateChain();
        bool healthy = Chain.Reset();
        ApplyEnable();
        return healthy;
    }

    /// <summary>Opens a contact of the safety chain at once, for a while that may be shorter than a tick; the chain latches all the same.</summary>
    internal void OpenBriefly(ChainContacts contact, long microseconds)
    {
        _brieflyOpen = contact;
        _brieflyOpenUntilMicroseconds = NowMicroseconds + microseconds;
        UpdateChain();
        ApplyEnable();
    }

    /// <summary>A counter misses (negative) or counts twice this many of the next pulses. Does nothing while the chip is off.</summary>
    internal void Miscount(int counterPin, int pulses) => _chip?.MisreadEdges(counterPin, pulses);

    internal PlungerAxis AxisOf(SyringeSide side) => side switch
    {
        SyringeSide.A => AxisA,
        SyringeSide.B => AxisB,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "An axis is A or B."),
    };

    private void Tick(double servoPulseMicroseconds)
    {
        AxisA.Move(TickSeconds);
        AxisB.Move(TickSeconds);
        Servo.Follow(servoPulseMicroseconds, TickSeconds);
        ValveCoupling.Follow(Servo.AngleDegrees);
        Plumbing.Stopcock.AngleDegrees = ValveDegrees;
        Sensors.Look(ValveDegrees);
        Plumbing.Flow(AxisA.Syringe, AxisB.Syringe, TickSeconds);
        AxisA.Settle();
        AxisB.Settle();
        UpdateChain();
        ApplyEnable();
        Extremes.Look();
    }

    private void UpdateChain()
    {
        ChainContacts open = HeldOpen;
        if (_brieflyOpen != ChainContacts.None && NowMicroseconds <= _brieflyOpenUntilMicroseconds)
            open |= _brieflyOpen;
        if (AxisA.BrokenAway)
            open |= ChainContacts.CouplerA;
        if (AxisB.BrokenAway)
            open |= ChainContacts.CouplerB;
        if (AxisA.Carriage.AtEndSwitch)
            open |= ChainContacts.TravelEndA;
        if (AxisB.Carriage.AtEndSwitch)
            open |= ChainContacts.TravelEndB;
        if (_watchdog.Expired(NowMicroseconds))
            open |= ChainContacts.Watchdog;
        Chain.Update(open);
    }

    private void ApplyEnable()
    {
        AxisA.Motor.Enable(DriversEnabled);
        AxisB.Motor.Enable(DriversEnabled);
    }

    private void Sense()
    {
        bool alarm = DriverAlarmForced || AxisA.Motor.Alarm || AxisB.Motor.Alarm;
        BenchInputs inputs = default;
        inputs |= AxisA.Home.Closed ? BenchInputs.HomeA : 0;
        inputs |= AxisB.Home.Closed ? BenchInputs.HomeB : 0;
        inputs |= Chain.Healthy ? BenchInputs.SafetyChain : 0;
        inputs |= Sensors.Sensor1 ? BenchInputs.ValveSensor1 : 0;
        inputs |= Sensors.Sensor2 ? BenchInputs.ValveSensor2 : 0;
        inputs |= alarm ? 0 : BenchInputs.DriverAlarm;
        if (_shownYet && inputs == _shown)
            return;
        _shownYet = true;
        _shown = inputs;
        Drive(Wiring.HomeA, BenchInputs.HomeA);
        Drive(Wiring.HomeB, BenchInputs.HomeB);
        Drive(Wiring.SafetyChain, BenchInputs.SafetyChain);
        Drive(Wiring.ValveSensor1, BenchInputs.ValveSensor1);
        Drive(Wiring.ValveSensor2, BenchInputs.ValveSensor2);
        Drive(Wiring.DriverAlarm, BenchInputs.DriverAlarm);
    }

    private void Drive(int pin, BenchInputs input) => _chip!.DriveInput(pin, (_shown & input) != 0);
}
