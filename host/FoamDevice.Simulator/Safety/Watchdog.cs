namespace FoamDevice.Simulator;

/// <summary>The external watchdog: wants to see its feed change again and again, from the first change on.</summary>
public sealed class Watchdog(long timeoutMicroseconds)
{
    private long _lastEdgeMicroseconds = long.MinValue;
    private bool _level;

    /// <summary>The level at the feed; only a change of it counts.</summary>
    public void Feed(bool level, long nowMicroseconds)
    {
        if (level == _level)
            return;
        _level = level;
        _lastEdgeMicroseconds = nowMicroseconds;
    }

    /// <summary>True when the feed has been still for too long.</summary>
    public bool Expired(long nowMicroseconds) =>
        _lastEdgeMicroseconds != long.MinValue && nowMicroseconds - _lastEdgeMicroseconds > timeoutMicroseconds;
}
