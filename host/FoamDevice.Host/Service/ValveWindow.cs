using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The pulse widths at which the sensors show one position of the valve, with edges found from both directions.</summary>
/// <param name="Position">The position.</param>
/// <param name="FirstRisingMicroseconds">First pulse that shows it on the way up, µs.</param>
/// <param name="LastRisingMicroseconds">Last pulse that shows it on the way up, µs.</param>
/// <param name="FirstFallingMicroseconds">First pulse that shows it on the way down, µs: the upper edge.</param>
/// <param name="LastFallingMicroseconds">Last pulse that shows it on the way down, µs: the lower edge.</param>
public sealed record ValveWindow(
    ValvePosition Position, uint FirstRisingMicroseconds, uint LastRisingMicroseconds, uint FirstFallingMicroseconds, uint LastFallingMicroseconds)
{
    /// <summary>Lower end of what shows the position from both directions, µs.</summary>
    public uint LowMicroseconds => Math.Max(FirstRisingMicroseconds, LastFallingMicroseconds);

    /// <summary>Upper end of it, µs.</summary>
    public uint HighMicroseconds => Math.Min(LastRisingMicroseconds, FirstFallingMicroseconds);

    /// <summary>How wide it is, µs; 0 or less when the two directions have nothing in common.</summary>
    public int WidthMicroseconds => (int)HighMicroseconds - (int)LowMicroseconds;

    /// <summary>Its centre, µs: the new pulse width.</summary>
    public uint CenterMicroseconds => (LowMicroseconds + HighMicroseconds + 1) / 2;

    /// <summary>Play between servo and sensors: how much later the edges come on the way up than on the way down, mean of both edges, µs.</summary>
    public double PlayMicroseconds => ((double)FirstRisingMicroseconds - LastFallingMicroseconds + LastRisingMicroseconds - FirstFallingMicroseconds) / 2;
}
