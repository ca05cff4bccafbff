namespace FoamDevice.Host;

/// <summary>The events that were heard last, as many as a device's journal holds.</summary>
internal sealed class HeardEvents
{
    private const int Most = 128;

    private readonly Queue<HeardEvent> _events = new();

    /// <summary>They, in the device's order.</summary>
    public IReadOnlyList<HeardEvent> All => [.. _events];

    /// <summary>Adds one.</summary>
    public void Add(HeardEvent heard)
    {
        _events.Enqueue(heard);
        if (_events.Count > Most)
            _events.Dequeue();
    }

    /// <summary>Puts what was heard earlier before it.</summary>
    public void GoOn(HeardEvents earlier)
    {
        HeardEvent[] own = [.. _events];
        _events.Clear();
        foreach (HeardEvent heard in earlier._events.Concat(own))
            Add(heard);
    }
}
