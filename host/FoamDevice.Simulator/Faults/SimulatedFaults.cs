using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>
/// Every fault of a bench and its chip, as properties and methods; <see cref="FaultMenu"/> offers them by name. All are off at the start and can be
/// switched on and off at any time. What is drawn comes from a random stream for each part.
/// </summary>
public sealed class SimulatedFaults
{
    private readonly Bench _bench;
    private bool _emptyBag;

    /// <summary>Makes the faults of a bench and of the flash of its chip.</summary>
    public SimulatedFaults(Bench bench, VirtualFlash flash, ulong seed)
    {
        _bench = bench;
        A = new AxisFaults(bench, bench.AxisA, bench.StepsA, Wiring.CounterA, blocked => bench.Plumbing.BlockedA = blocked);
        B = new AxisFaults(bench, bench.AxisB, bench.StepsB, Wiring.CounterB, blocked => bench.Plumbing.BlockedB = blocked);
        Flash = new FlashFaults(flash, seed);
    }

    /// <summary>Faults of the liquid syringe's axis.</summary>
    public AxisFaults A { get; }

    /// <summary>Faults of the gas syringe's axis.</summary>
    public AxisFaults B { get; }

    /// <summary>Faults of the flash.</summary>
    public FlashFaults Flash { get; }

    /// <summary>The stopcock is jammed where it stands, and the servo with it.</summary>
    public bool ValveStuck
    {
        get => _bench.Servo.Stuck;
        set => _bench.Servo.Stuck = value;
    }

    /// <summary>
    /// The coupling between servo and stopcock has slipped: the stopcock stops short by this angle, whichever way it turns; 0 when healthy. The sensors
    /// sit on the stopcock and so can see it.
    /// </summary>
    public double ValveSlipDegrees
    {
        get => _bench.ValveCoupling.PlayDegrees;
        set => _bench.ValveCoupling.PlayDegrees = value;
    }

    /// <summary>Valve sensor 1 gives this level whatever the stopcock does; null when healthy.</summary>
    public bool? ValveSensor1StuckAt
    {
        get => _bench.Sensors.Sensor1StuckAt;
        set => _bench.Sensors.Sensor1StuckAt = value;
    }

    /// <summary>Valve sensor 2 gives this level whatever the stopcock does; null when healthy.</summary>
    public bool? ValveSensor2StuckAt
    {
        get => _bench.Sensors.Sensor2StuckAt;
        set => _bench.Sensors.Sensor2StuckAt = value;
    }

    /// <summary>Valve sensor 1 flickers: it shows the wrong level in this share of the milliseconds, 0 to 1.</summary>
    public double ValveSensor1NoiseShare
    {
        get => _bench.Sensors.Noise1.Share;
        set => _bench.Sensors.Noise1.Share = value;
    }

    /// <summary>Valve sensor 2 flickers: it shows the wrong level in this share of the milliseconds, 0 to 1.</summary>
    public double ValveSensor2NoiseShare
    {
        get => _bench.Sensors.Noise2.Share;
        set => _bench.Sensors.Noise2.Share = value;
    }

    /// <summary>The drivers' alarm line is pulled low, though both drivers work.</summary>
    public bool DriverAlarm
    {
        get => _bench.DriverAlarmForced;
        set => _bench.DriverAlarmForced = value;
    }

    /// <summary>The ambient sensor no longer answers on its bus.</summary>
    public bool AmbientSensorDead
    {
        get => _bench.AmbientSensor.Dead;
        set => _bench.AmbientSensor.Dead = value;
    }

    /// <summary>A wire of the safety chain is broken.</summary>
    public bool ChainWireBroken
    {
        get => _bench.HeldOpen.HasFlag(ChainContacts.BrokenWire);
        set => Hold(ChainContacts.BrokenWire, value);
    }

    /// <summary>The guard stands open.</summary>
    public bool GuardOpen
    {
        get => _bench.HeldOpen.HasFlag(ChainContacts.Guard);
        set => Hold(ChainContacts.Guard, value);
    }

    /// <summary>The line from the chip to the external watchdog is cut: the watchdog starves though the firmware feeds it.</summary>
    public bool WatchdogLineCut
    {
        get => _bench.WatchdogLineCut;
        set => _bench.WatchdogLineCut = value;
    }

    /// <summary>The bag that is connected, or the next one, holds no gas.</summary>
    public bool EmptyBag
    {
        get => _emptyBag;
        set
        {
            _emptyBag = value;
            if (value && _bench.Plumbing.Bag is not null)
                _bench.Plumbing.Bag = new GasBag(_bench.Parameters, 0);
        }
    }

    /// <summary>Every turn of the firmware starts this much later than it should, µs (a multiple of 8).</summary>
    public ulong TurnDelayMicroseconds { get; set; }

    /// <summary>The emergency stop's contact opens at once and closes again after this time, µs, also one shorter than a turn; the chain latches.</summary>
    public void BlipEmergencyStop(long microseconds) => _bench.OpenBriefly(ChainContacts.EmergencyStop, microseconds);

    private void Hold(ChainContacts contact, bool open) => _bench.HeldOpen = open ? _bench.HeldOpen | contact : _bench.HeldOpen & ~contact;
}
