using System.Collections.Concurrent;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Benchmarks;

/// <summary>Notes when a device puts the end of a pass into its journal, by the wall clock.</summary>
/// <param name="newest">The newest event before the first that counts.</param>
internal sealed class PassEar(uint newest)
{
    private const int TypeOffset = sizeof(ulong);

    private readonly byte[] _event = new byte[Journal.SlotBytes];
    private readonly PayloadWriter _writer = new();
    private uint _heard = newest;

    /// <summary>When each pass ended, ms since 1970; the first pass is 1.</summary>
    public ConcurrentDictionary<int, double> Passes { get; } = [];

    /// <summary>Looks at a device after one of its turns.</summary>
    public void Listen(SimulatedDevice device)
    {
        if (device.Firmware?.Journal is not { } journal)
            return;

        while (_heard < journal.Newest)
            if (TypeOf(journal, ++_heard) == EventType.PassCompleted)
                Passes[Passes.Count + 1] = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
    }

    private EventType TypeOf(Journal journal, uint sequence)
    {
        _writer.Begin(_event, 0, _event.Length);
        journal.CopyTo(_writer, sequence);
        return (EventType)_event[TypeOffset];
    }
}
