namespace FoamDevice.Simulator;

/// <summary>The menu of faults. All are off at the start and can be switched on and off at any time.</summary>
public sealed class SimulatedFaults
{
    private readonly Bench _bench;
    private bool _emptyBag;

    /// <summary>Makes the menu of a bench.</summary>
    public SimulatedFaults(Bench bench)
    {
        _bench = bench;
        A = new AxisFaults(bench.AxisA, blocked => bench.Plumbing.BlockedA = blocked);
        B = new AxisFaults(bench.AxisB, blocked => bench.Plumbing.BlockedB = blocked);
    }

    /// <summary>Faults of the liquid syringe's axis.</summary>
    public AxisFaults A { get; }

    /// <summary>Faults of the gas syringe's axis.</summary>
    public AxisFaults B { get; }

    /// <summary>The stopcock is jammed where it stands.</summary>
    public bool ValveStuck
    {
        get => _bench.Servo.Stuck;
        set => _bench.Servo.Stuck = value;
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

    /// <summary>The drivers' alarm line is pulled low.</summary>
    public bool DriverAlarm
    {
        get => _bench.DriverAlarmForced;
        set => _bench.DriverAlarmForced = value;
    }

    /// <summary>A wire of the safety chain is broken.</summary>
    public bool ChainWireBroken
    {
        get => _bench.HeldOpen.HasFlag(ChainContacts.BrokenWire);
        set => _bench.HeldOpen = value ? _bench.HeldOpen | ChainContacts.BrokenWire : _bench.HeldOpen & ~ChainContacts.BrokenWire;
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
}
