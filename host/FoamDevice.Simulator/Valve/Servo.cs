namespace FoamDevice.Simulator;

/// <summary>The servo that turns the stopcock: follows the pulse width at a limited speed, stays where it is without pulses.</summary>
public sealed class Servo(BenchParameters parameters, double startDegrees)
{
    /// <summary>Angle of its shaft; 0° is Mix.</summary>
    public double AngleDegrees { get; private set; } = startDegrees;

    /// <summary>Fault: the plug is jammed and the servo cannot turn.</summary>
    public bool Stuck { get; set; }

    /// <summary>Follows a pulse width for a while; a width of 0 means no pulses.</summary>
    public void Follow(double pulseMicroseconds, double seconds)
    {
        if (pulseMicroseconds <= 0 || Stuck)
            return;
        double wanted = (pulseMicroseconds - parameters.ServoCenterPulseMicroseconds - parameters.ServoOffsetMicroseconds) / parameters.ServoMicrosecondsPerDegree;
        wanted = Math.Clamp(wanted, -parameters.ValveHardStopDegrees, parameters.ValveHardStopDegrees);
        double reach = parameters.ServoDegreesPerSecond * seconds;
        AngleDegrees += Math.Clamp(wanted - AngleDegrees, -reach, reach);
    }
}
