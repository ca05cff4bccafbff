namespace FoamDevice.VirtualEsp32;

/// <summary>The world around the pins of a <see cref="VirtualChip"/>: it is told of outputs and drives inputs.</summary>
public interface IVirtualBoard
{
    /// <summary>Chip uptime in microseconds at which the board wants to be called next, say the next point of a 1 ms grid.</summary>
    ulong NextWakeMicroseconds { get; }

    /// <summary>
    /// Called exactly at <see cref="NextWakeMicroseconds"/>, which must have moved on when this returns. The board may drive inputs,
    /// look at outputs and cut the power; it must not call the firmware's API or let time pass.
    /// </summary>
    void Wake(ulong uptimeMicroseconds);

    /// <summary>
    /// Called at once when the firmware writes a GPIO output to another level or makes a pin an output (which drives it low), and when
    /// an output floats to another level because it became an input, the power was cut or the chip was reset. Pulse trains and PWM are
    /// not reported: read <see cref="VirtualChip.RisingEdges"/> and <see cref="VirtualChip.ServoPulseMicroseconds"/>.
    /// </summary>
    void OutputChanged(int pin, bool level, ulong uptimeMicroseconds);
}
