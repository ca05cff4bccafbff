namespace FoamDevice.Host;

/// <summary>Wall-clock time of what a device noted by its own clock.</summary>
/// <remarks>An event is never received before it was noted: of all events of a boot, the one that came fastest ties the clocks together, and late ones do no harm.</remarks>
public sealed class RecordClock
{
    private readonly Dictionary<uint, DateTimeOffset> _starts;

    private RecordClock(Dictionary<uint, DateTimeOffset> starts) => _starts = starts;

    /// <summary>The clocks of a record.</summary>
    public static RecordClock Of(RunRecord record) =>
        new(record.Events.GroupBy(stored => stored.BootId).ToDictionary(boot => boot.Key, boot => boot.Min(stored => stored.ReceivedAt - Since(stored.TimeMicroseconds))));

    /// <summary>When an event was noted.</summary>
    /// <param name="stored">An event of the record.</param>
    public DateTimeOffset At(StoredEvent stored) => At(stored.BootId, stored.TimeMicroseconds);

    /// <summary>The wall-clock time of a device time.</summary>
    /// <param name="bootId">A boot of which the record has an event.</param>
    /// <param name="timeMicroseconds">Device time, µs since its start.</param>
    public DateTimeOffset At(uint bootId, ulong timeMicroseconds) => _starts[bootId] + Since(timeMicroseconds);

    // A damaged record must not end the program: no device runs for ten thousand years.
    private static TimeSpan Since(ulong microseconds) => TimeSpan.FromMicroseconds(Math.Min(microseconds, 1UL << 50));
}
