using System.Device.Pwm;

namespace Iot.Device.ServoMotor;

/// <summary>A hobby servo on a PWM channel.</summary>
public sealed class ServoMotor : IDisposable
{
    private readonly PwmChannel _pwmChannel;
    private double _maximumAngle;
    private double _minimumPulseWidthMicroseconds;
    private double _microsecondsPerDegree;

    /// <summary>Makes a servo. Its pulses start with <see cref="Start"/>.</summary>
    /// <param name="pwmChannel">The channel, usually at 50 Hz.</param>
    /// <param name="maximumAngle">The largest angle in degrees, 0 to 360.</param>
    /// <param name="minimumPulseWidthMicroseconds">Pulse width at angle 0, in microseconds.</param>
    /// <param name="maximumPulseWidthMicroseconds">Pulse width at the largest angle, in microseconds.</param>
    /// <exception cref="ArgumentNullException">There is no channel.</exception>
    public ServoMotor(
        PwmChannel pwmChannel,
        double maximumAngle = 180,
        double minimumPulseWidthMicroseconds = 1_000,
        double maximumPulseWidthMicroseconds = 2_000)
    {
        ArgumentNullException.ThrowIfNull(pwmChannel);
        _pwmChannel = pwmChannel;
        Calibrate(maximumAngle, minimumPulseWidthMicroseconds, maximumPulseWidthMicroseconds);
    }

    /// <summary>Sets the range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The angle is outside 0 to 360, or the pulse widths are no range.</exception>
    public void Calibrate(double maximumAngle, double minimumPulseWidthMicroseconds, double maximumPulseWidthMicroseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumAngle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumAngle, 360);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumPulseWidthMicroseconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumPulseWidthMicroseconds, minimumPulseWidthMicroseconds);
        _maximumAngle = maximumAngle;
        _minimumPulseWidthMicroseconds = minimumPulseWidthMicroseconds;
        _microsecondsPerDegree = (maximumPulseWidthMicroseconds - minimumPulseWidthMicroseconds) / maximumAngle;
    }

    /// <summary>Starts the pulses.</summary>
    public void Start() => _pwmChannel.Start();

    /// <summary>Stops the pulses through <see cref="PwmChannel.Stop"/>, with all that follows from it. Do not use.</summary>
    public void Stop() => _pwmChannel.Stop();

    /// <summary>Turns to an angle in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The angle is outside the range.</exception>
    public void WriteAngle(double angle)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(angle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(angle, _maximumAngle);
        WritePulseWidth((int)(_microsecondsPerDegree * angle + _minimumPulseWidthMicroseconds));
    }

    /// <summary>Sets the pulse width in microseconds. The PWM channel keeps it in steps of 1/10,000 of a period.</summary>
    public void WritePulseWidth(int microseconds) => _pwmChannel.DutyCycle = (double)microseconds / 1_000_000 * _pwmChannel.Frequency;

    /// <summary>Gives the channel up; its pulses go on.</summary>
    public void Dispose() => _pwmChannel.Dispose();
}
