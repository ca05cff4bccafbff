namespace FoamDevice.Simulator;

/// <summary>The extremes of one axis.</summary>
internal sealed class AxisExtremes(PlungerAxis axis)
{
    private long _pulsesSeen;

    public double PressurePascals { get; private set; }

    public long PressureAtMicroseconds { get; private set; }

    public double PressureShare { get; private set; }

    public double LowestMeters { get; private set; }

    public double HighestMeters { get; private set; }

    public double BottomNewtons { get; private set; }

    public bool HardStopTouched { get; private set; }

    public long DrivenPulses { get; private set; }

    public long LastDrivenMicroseconds { get; private set; }

    public long PulsesAgainstShutValve { get; private set; }

    /// <summary>True if the driver drove its motor in the tick that was looked at last.</summary>
    public bool Driven { get; private set; }

    public void Look(double openSquareMeters, long nowMicroseconds)
    {
        LookAtPulses(openSquareMeters, nowMicroseconds);
        LookAtCarriage(axis.Carriage);
        if (axis.Syringe is { } syringe)
            LookAtPressure(syringe, nowMicroseconds);
    }

    public void Reset(long nowMicroseconds)
    {
        PressurePascals = PressureShare = BottomNewtons = 0;
        PressureAtMicroseconds = nowMicroseconds;
        LowestMeters = HighestMeters = axis.Carriage.PositionMeters;
        HardStopTouched = false;
        DrivenPulses = PulsesAgainstShutValve = 0;
        LastDrivenMicroseconds = 0;
        _pulsesSeen = axis.Motor.PulsesTaken;
    }

    private void LookAtPulses(double openSquareMeters, long nowMicroseconds)
    {
        long pulses = axis.Motor.PulsesTaken - _pulsesSeen;
        Driven = pulses > 0;
        if (!Driven)
            return;
        _pulsesSeen += pulses;
        DrivenPulses += pulses;
        LastDrivenMicroseconds = nowMicroseconds;
        if (axis.Coupled && openSquareMeters <= 0)
            PulsesAgainstShutValve += pulses;
    }

    private void LookAtCarriage(Carriage carriage)
    {
        double position = carriage.PositionMeters;
        if (position < LowestMeters)
            LowestMeters = position;
        if (position > HighestMeters)
            HighestMeters = position;
        HardStopTouched |= carriage.AtHardStop;
        if (axis.BottomNewtons > BottomNewtons)
            BottomNewtons = axis.BottomNewtons;
    }

    private void LookAtPressure(Syringe syringe, long nowMicroseconds)
    {
        double pascals = syringe.GaugePascals;
        PressureShare = Math.Max(PressureShare, pascals / axis.TripPascals);
        if (pascals <= PressurePascals)
            return;
        PressurePascals = pascals;
        PressureAtMicroseconds = nowMicroseconds;
    }
}
