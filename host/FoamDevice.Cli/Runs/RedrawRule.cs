namespace FoamDevice.Cli.Runs;

/// <summary>Says when a new picture is worth its work.</summary>
internal sealed class RedrawRule(TimeSpan interval, TimeProvider clock)
{
    private long? _last;

    /// <summary>Whether the interval has passed since this was true last.</summary>
    public bool IsDue()
    {
        if (_last is { } last && clock.GetElapsedTime(last) < interval)
            return false;

        _last = clock.GetTimestamp();
        return true;
    }
}
