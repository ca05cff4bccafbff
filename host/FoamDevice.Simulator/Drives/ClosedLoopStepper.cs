namespace FoamDevice.Simulator;

/// <summary>
/// A stepper motor with its closed-loop driver. It follows its STEP pulses exactly as long as the load stays below the pull-out
/// torque at that speed; above it the motor stands, the following error grows, and past the limit the driver gives up with an alarm.
/// </summary>
public sealed class ClosedLoopStepper(BenchParameters parameters)
{
    private readonly double _metersPerStep = parameters.LeadMeters / parameters.StepsPerTurn;
    private readonly double _fastestStepsPerSecond = parameters.FastestTurnsPerSecond * parameters.StepsPerTurn;
    private double _commandSteps;
    private double _shaftSteps;
    private double _lastCommandSteps;
    private double _smoothStepsPerSecond;
    private long _stepsToLose;

    /// <summary>Position of the shaft as travel of the nut, m, from an origin of its own.</summary>
    public double ShaftMeters => _shaftSteps * _metersPerStep;

    /// <summary>Commanded minus actual position, steps.</summary>
    public double FollowingErrorSteps => _commandSteps - _shaftSteps;

    /// <summary>Commanded speed as the driver's loop takes it up, m/s; forward is positive.</summary>
    public double SpeedMetersPerSecond => _smoothStepsPerSecond * _metersPerStep;

    /// <summary>Change of that speed in the last tick, m/s².</summary>
    public double AccelerationMetersPerSecondSquared { get; private set; }

    /// <summary>True once the driver has given up; cleared when it is disabled.</summary>
    public bool Alarm { get; private set; }

    /// <summary>True while the driver is enabled and drives the motor.</summary>
    public bool Energized => Enabled && !Alarm && !Dead;

    /// <summary>True while the driver sees its ENABLE.</summary>
    public bool Enabled { get; private set; }

    /// <summary>Fault: the power stage is dead. The motor neither drives nor holds, and no alarm says so. Healed, it holds where it stands.</summary>
    public bool Dead
    {
        get;
        set
        {
            if (field && !value)
                HoldHere();
            field = value;
        }
    }

    /// <summary>STEP pulses that came while the driver saw its ENABLE; only ever grows.</summary>
    public long PulsesTaken { get; private set; }

    /// <summary>Pull-out torque at a speed: flat up to the corner speed, then falling as one over the speed.</summary>
    public double PullOutTorque(double turnsPerSecond) =>
        parameters.PullOutTorqueNewtonMeters * Math.Min(1, parameters.CornerTurnsPerSecond / Math.Max(1e-9, Math.Abs(turnsPerSecond)));

    /// <summary>Torque at the shaft for a force that resists the motion (negative: that drives it).</summary>
    public double TorqueFor(double resistingNewtons)
    {
        double ideal = resistingNewtons * parameters.LeadMeters / (2 * Math.PI);
        return ideal > 0 ? ideal / parameters.ScrewEfficiency : ideal * parameters.ScrewEfficiency;
    }

    /// <summary>Switches the driver on or off. Switching on starts from where the shaft stands; off clears an alarm.</summary>
    public void Enable(bool enabled)
    {
        if (enabled && !Enabled)
            HoldHere();
        if (!enabled)
            Alarm = false;
        Enabled = enabled;
    }

    /// <summary>Takes STEP pulses, forward or (negative) backward; an idle driver ignores them.</summary>
    public void Step(long signedSteps)
    {
        if (Enabled)
            PulsesTaken += Math.Abs(signedSteps);
        if (Energized)
            _commandSteps += signedSteps - TakeLost(signedSteps);
    }

    /// <summary>Fault: the driver misses this many of the next pulses that it should act on, and raises no alarm.</summary>
    public void LoseSteps(long steps) => _stepsToLose += steps;

    /// <summary>Fault: the driver gives up now, as it does after too large a following error. Does nothing without ENABLE.</summary>
    public void Trip() => Alarm |= Enabled;

    /// <summary>Moves the shaft for one tick against a force that pushes it backward.</summary>
    /// <param name="backwardNewtons">External force, positive when it pushes backward.</param>
    /// <param name="frictionNewtons">Friction against any motion.</param>
    /// <param name="shortestMeters">The shaft cannot go below this position (hard stop).</param>
    /// <param name="farthestMeters">The shaft cannot go above this position (hard stop).</param>
    /// <param name="seconds">Length of the tick.</param>
    public void Advance(double backwardNewtons, double frictionNewtons, double shortestMeters, double farthestMeters, double seconds)
    {
        SmoothSpeed(seconds);
        if (!Energized)
            return;
        double error = FollowingErrorSteps;
        if (error != 0 && Torque(Math.Sign(error), backwardNewtons, frictionNewtons) <= PullOutTorque(_smoothStepsPerSecond / parameters.StepsPerTurn))
        {
            double reach = _fastestStepsPerSecond * seconds;
            double wanted = _shaftSteps + Math.Clamp(error, -reach, reach);
            _shaftSteps = Math.Clamp(wanted, shortestMeters / _metersPerStep, farthestMeters / _metersPerStep);
        }
        if (Math.Abs(FollowingErrorSteps) > parameters.FollowingErrorLimitSteps)
            Alarm = true;
    }

    /// <summary>Something outside turned the shaft of an idle motor.</summary>
    public void BackDrive(double meters)
    {
        _shaftSteps += meters / _metersPerStep;
        HoldHere();
    }

    private long TakeLost(long signedSteps)
    {
        long lost = Math.Clamp(signedSteps, -_stepsToLose, _stepsToLose);
        _stepsToLose -= Math.Abs(lost);
        return lost;
    }

    private double Torque(int direction, double backwardNewtons, double frictionNewtons)
    {
        double inertia = parameters.MovingMassKilograms * AccelerationMetersPerSecondSquared;
        return Math.Abs(TorqueFor(direction * (backwardNewtons + inertia) + frictionNewtons));
    }

    // The loop spreads a jump of the commanded speed over its time constant; without that every single step would be an infinite acceleration.
    private void SmoothSpeed(double seconds)
    {
        double commanded = (_commandSteps - _lastCommandSteps) / seconds;
        _lastCommandSteps = _commandSteps;
        double change = (commanded - _smoothStepsPerSecond) * seconds / parameters.LoopTimeConstantSeconds;
        _smoothStepsPerSecond += change;
        AccelerationMetersPerSecondSquared = change / seconds * _metersPerStep;
    }

    private void HoldHere()
    {
        _commandSteps = _shaftSteps;
        _lastCommandSteps = _shaftSteps;
        _smoothStepsPerSecond = 0;
    }
}
