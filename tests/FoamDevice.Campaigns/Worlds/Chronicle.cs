using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>What happened, in order, told by host, line, device and bench: hashed always, so that two runs of a seed can be compared, and kept as lines.</summary>
public sealed class Chronicle
{
    private const ulong FnvOffset = 14_695_981_039_346_656_037;
    private const ulong FnvPrime = 1_099_511_628_211;

    private readonly Queue<ChronicleEntry> _last = new();
    private readonly int _most;

    /// <summary>Makes an empty one.</summary>
    /// <param name="most">Keeps so many of the last entries.</param>
    public Chronicle(int most) => _most = most;

    /// <summary>The last entries, oldest first.</summary>
    public IReadOnlyCollection<ChronicleEntry> Last => _last;

    /// <summary>A fingerprint of everything that was told.</summary>
    public ulong Hash { get; private set; } = FnvOffset;

    /// <summary>Every entry as it comes; null when nobody listens.</summary>
    public Action<ChronicleEntry>? Told { get; set; }

    /// <summary>Tells something.</summary>
    public void Tell(ulong atMicroseconds, string who, string what)
    {
        Mix(atMicroseconds);
        foreach (char letter in what)
            Mix(letter);

        Keep(new ChronicleEntry(atMicroseconds, who, what, null));
    }

    /// <summary>Tells an event of the device.</summary>
    public void Tell(ulong atMicroseconds, DiaryEvent made)
    {
        Mix(atMicroseconds);
        Mix(made.Sequence);
        Mix((byte)made.Type);
        foreach (byte value in made.Body)
            Mix(value);

        Keep(new ChronicleEntry(atMicroseconds, "device", "", made));
    }

    /// <summary>Goes into the fingerprint only.</summary>
    public void Mix(ulong value) => Hash = (Hash ^ value) * FnvPrime;

    private void Keep(ChronicleEntry entry)
    {
        Told?.Invoke(entry);
        _last.Enqueue(entry);
        if (_last.Count > _most)
            _last.Dequeue();
    }
}
