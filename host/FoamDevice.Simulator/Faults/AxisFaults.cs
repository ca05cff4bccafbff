namespace FoamDevice.Simulator;

/// <summary>The faults of one axis.</summary>
public sealed class AxisFaults
{
    private const double CubicMetersPerMicroliterAtKilopascal = 1e-12;

    private readonly Bench _bench;
    private readonly PlungerAxis _axis;
    private readonly StepInput _steps;
    private readonly int _counterPin;
    private readonly Action<bool> _block;
    private bool _blockedLuer;

    internal AxisFaults(Bench bench, PlungerAxis axis, StepInput steps, int counterPin, Action<bool> block)
    {
        _bench = bench;
        _axis = axis;
        _steps = steps;
        _counterPin = counterPin;
        _block = block;
    }

    /// <summary>The home switch's contact stays so whatever the carriage does; null when healthy.</summary>
    public bool? HomeSwitchStuckAt
    {
        get => _axis.Home.StuckAt;
        set => _axis.Home.StuckAt = value;
    }

    /// <summary>The home switch flickers: it shows the wrong level in this share of the milliseconds, 0 to 1.</summary>
    public double HomeSwitchNoiseShare
    {
        get => _axis.Home.Noise.Share;
        set => _axis.Home.Noise.Share = value;
    }

    /// <summary>The driver's power stage is dead: the motor neither drives nor holds, and no alarm says so.</summary>
    public bool DriverDead
    {
        get => _axis.Motor.Dead;
        set => _axis.Motor.Dead = value;
    }

    /// <summary>The Luer tip of the syringe is blocked.</summary>
    public bool BlockedLuer
    {
        get => _blockedLuer;
        set
        {
            _blockedLuer = value;
            _block(value);
        }
    }

    /// <summary>
    /// The seal of the syringe that is mounted, or the next one, lets gas pass, µL a second for each kPa above or below ambient; 0 when tight.
    /// </summary>
    public double LeakMicrolitersPerSecondKilopascal
    {
        get => _axis.LeakCubicMetersPerPascalSecond / CubicMetersPerMicroliterAtKilopascal;
        set => _axis.LeakCubicMetersPerPascalSecond = value * CubicMetersPerMicroliterAtKilopascal;
    }

    /// <summary>
    /// The operator takes this syringe for the right one, from the next mounting on; null when not mistaken. It is put into the holder for the right
    /// one, whose coupler gives way at the right one's force: a thinner syringe comes to a higher pressure in it, a thicker one to a lower.
    /// </summary>
    public SyringeModel? SyringeMistakenFor { get; set; }

    /// <summary>The carriage slips on its drive by this way at once, mm (forward is positive); neither driver nor counter notices.</summary>
    public void Slip(double millimeters) => _axis.Carriage.Slip(millimeters * 1e-3);

    /// <summary>The carriage slips back on its drive by this share of its way toward the stopcock, 0 to 1, as with a loose grub screw; nobody notices.</summary>
    public double DriveSlipShare
    {
        get => _axis.Carriage.SlipShare;
        set => _axis.Carriage.SlipShare = value;
    }

    /// <summary>The wire from STEP back to the counter loses this share of the pulses, 0 to 1, also over resets; the driver gets them all.</summary>
    public double LoopbackLossShare
    {
        get => _steps.LoopbackLossShare;
        set => _steps.LoopbackLossShare = value;
    }

    /// <summary>The driver misses this many of the next pulses without an alarm: the carriage moves less than it was told.</summary>
    public void LoseSteps(int steps) => _axis.Motor.LoseSteps(steps);

    /// <summary>The driver gives up now, with an alarm, until ENABLE goes off. Does nothing while it is off.</summary>
    public void TripDriver() => _axis.Motor.Trip();

    /// <summary>The counter misses this many of the next pulses; the driver gets them all. Does nothing while the chip is off.</summary>
    public void MissCounts(int pulses) => _bench.Miscount(_counterPin, -pulses);

    /// <summary>The counter adds this many pulses, one to each of the next ones, as a ringing line has it; the driver does not get them. Does nothing while the chip is off.</summary>
    public void AddCounts(int pulses) => _bench.Miscount(_counterPin, pulses);
}
