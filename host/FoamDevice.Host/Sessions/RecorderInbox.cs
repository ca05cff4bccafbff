namespace FoamDevice.Host;

/// <summary>What a recorder has taken and not stored yet, in the order in which it came.</summary>
internal sealed class RecorderInbox
{
    private readonly List<PendingFact> _facts = [];

    /// <summary>How many facts wait.</summary>
    public int Count => _facts.Count;

    /// <summary>None waits.</summary>
    public bool IsEmpty => _facts.Count == 0;

    /// <summary>The facts.</summary>
    public IReadOnlyList<PendingFact> Facts => _facts;

    /// <summary>The boot of the first event or gap; null without any.</summary>
    public uint? FirstBoot => _facts.Select(BootOf).FirstOrDefault(boot => boot is not null);

    /// <summary>Adds a fact at the end.</summary>
    public void Add(PendingFact fact) => _facts.Add(fact);

    /// <summary>Puts a gap before the first event of its boot.</summary>
    public void AddBefore(PendingGap gap)
    {
        int first = _facts.FindIndex(fact => BootOf(fact) == gap.BootId);
        _facts.Insert(first < 0 ? _facts.Count : first, gap);
    }

    /// <summary>Everything is stored.</summary>
    public void Clear() => _facts.Clear();

    /// <summary>Drops what the device will tell again.</summary>
    /// <param name="bootId">The boot that it holds the events of; null for all.</param>
    public void Forget(uint? bootId) => _facts.RemoveAll(fact => fact is PendingStatus || (BootOf(fact) is { } boot && boot == (bootId ?? boot)));

    /// <summary>Drops events of a boot that are stored already.</summary>
    public void DropStored(uint bootId, uint lastSequence) =>
        _facts.RemoveAll(fact => fact is PendingEvent { Event: var stored } && stored.BootId == bootId && stored.Sequence <= lastSequence);

    private static uint? BootOf(PendingFact fact) => fact switch
    {
        PendingEvent { Event: var stored } => stored.BootId,
        PendingGap gap => gap.BootId,
        _ => null,
    };
}
