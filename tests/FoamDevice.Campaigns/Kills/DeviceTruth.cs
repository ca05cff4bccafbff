using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>Everything that a device has noted, and how much of it a host has acknowledged: read out of the device itself, past line and host.</summary>
public sealed class DeviceTruth
{
    private readonly Lock _lock = new();
    private readonly List<TrueEvent> _events = [];
    private uint _acknowledged;

    /// <summary>The newest event that a host has acknowledged; 0 before the first.</summary>
    public uint Acknowledged => Locked(() => _acknowledged);

    /// <summary>All events until now, in order.</summary>
    public IReadOnlyList<TrueEvent> Events => Locked(() => _events.ToArray());

    /// <summary>How many events of a kind there are.</summary>
    public int Count(EventType type) => Locked(() => _events.Count(made => made.Type == type));

    /// <summary>Looks at the journal. To be called after every piece of the device's time in which it can hear no host.</summary>
    public void Look(Journal journal)
    {
        lock (_lock)
        {
            uint newest = _events.Count == 0 ? 0 : _events[^1].Sequence;
            for (uint sequence = newest + 1; sequence <= journal.Newest; sequence++)
                _events.Add(Read(journal, sequence));

            // A cycle makes far fewer events than the ring holds: what is gone was acknowledged.
            _acknowledged = journal.Oldest - 1;
        }
    }

    private static TrueEvent Read(Journal journal, uint sequence)
    {
        byte[] bytes = new byte[Journal.SlotBytes];
        var writer = new PayloadWriter();
        writer.Begin(bytes, 0, bytes.Length);
        journal.CopyTo(writer, sequence);
        var reader = new PayloadReader();
        reader.Begin(bytes, 0, writer.Count);
        ulong time = reader.U64();
        var type = (EventType)reader.U8();
        return new TrueEvent(sequence, time, type, Convert.ToHexStringLower(bytes, reader.Position, reader.Remaining));
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
            return read();
    }
}
