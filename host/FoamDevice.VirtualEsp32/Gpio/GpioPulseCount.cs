namespace System.Device.Gpio;

/// <summary>What a pulse counter has counted.</summary>
public struct GpioPulseCount
{
    /// <summary>Edges since the counter was started or reset.</summary>
    public long Count;

    /// <summary>Time from boot to the reading.</summary>
    public TimeSpan RelativeTime;
}
