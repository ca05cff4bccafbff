using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>One start of the device and all that it noted until it ended.</summary>
/// <param name="number">Counts the starts in this world, from 1.</param>
/// <param name="bootId">The device's own number of it.</param>
/// <param name="journal">Its journal.</param>
public sealed class DeviceStart(int number, uint bootId, Journal journal)
{
    private readonly List<DiaryEvent> _events = [];
    private readonly byte[] _slot = new byte[Journal.SlotBytes];
    private readonly PayloadWriter _writer = new();
    private readonly PayloadReader _reader = new();

    /// <summary>Counts the starts in this world, from 1.</summary>
    public int Number => number;

    /// <summary>The device's own number of it.</summary>
    public uint BootId => bootId;

    /// <summary>Everything it noted, in order; the first has number 1.</summary>
    public IReadOnlyList<DiaryEvent> Events => _events;

    /// <summary>The newest event that a host has acknowledged, as far as the journal tells.</summary>
    public uint Acknowledged { get; private set; }

    /// <summary>The oldest event that the journal still holds.</summary>
    public uint OldestHeld => journal.Oldest;

    /// <summary>Reads what is new.</summary>
    /// <param name="fresh">Takes it.</param>
    public void Look(List<DiaryEvent> fresh)
    {
        // What was acknowledged is still in its slot until the ring comes round: a step makes far fewer events than it holds.
        while (_events.Count < journal.Newest)
            fresh.Add(Read((uint)_events.Count + 1));

        // A full ring loses its oldest without anybody's word.
        bool isFull = journal.Newest - journal.Oldest + 1 >= Journal.Slots;
        Acknowledged = isFull ? Acknowledged : journal.Oldest - 1;
    }

    private DiaryEvent Read(uint sequence)
    {
        _writer.Begin(_slot, 0, _slot.Length);
        journal.CopyTo(_writer, sequence);
        _reader.Begin(_slot, 0, _writer.Count);
        ulong time = _reader.U64();
        var type = (EventType)_reader.U8();
        var made = new DiaryEvent(number, sequence, time, type, _slot[_reader.Position.._writer.Count]);
        _events.Add(made);
        return made;
    }
}
