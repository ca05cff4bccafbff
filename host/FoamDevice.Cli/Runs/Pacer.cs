namespace FoamDevice.Cli.Runs;

/// <summary>Says how far simulated time should be by now.</summary>
internal sealed class Pacer(Pace pace, TimeProvider clock)
{
    // Without a pace the loop still comes back now and then, to look at the keyboard and to show something.
    private const ulong UnpacedMicroseconds = 100_000;
    private const ulong LongestStepMicroseconds = 1_000_000;

    private long _lastStamp = clock.GetTimestamp();
    private double _dueMicroseconds;

    /// <summary>Simulated time that is due since the last call, µs; a multiple of 8, the chip's grid.</summary>
    /// <param name="isPersonAsked">A person is asked: people live in real time, and the foam should not age twenty seconds while they think one.</param>
    public ulong Take(bool isPersonAsked = false)
    {
        long stamp = clock.GetTimestamp();
        TimeSpan passed = clock.GetElapsedTime(_lastStamp, stamp);
        _lastStamp = stamp;
        double? factor = isPersonAsked ? Math.Min(pace.Factor ?? 1, 1) : pace.Factor;
        return factor is { } known ? Due(passed.TotalMicroseconds * known) : UnpacedMicroseconds;
    }

    private ulong Due(double microseconds)
    {
        _dueMicroseconds += microseconds;

        // After a pause of this process the simulation goes on where it was.
        _dueMicroseconds = Math.Min(_dueMicroseconds, LongestStepMicroseconds);
        ulong whole = (ulong)_dueMicroseconds / 8 * 8;
        _dueMicroseconds -= whole;
        return whole;
    }
}
