namespace FoamDevice.Host;

/// <summary>The newest notices of a desk.</summary>
internal sealed class DeskNotices(TimeProvider time)
{
    private const int Most = 20;

    private long _number;

    /// <summary>They, the newest last: a list that never changes.</summary>
    public IReadOnlyList<DeskNotice> All { get; private set; } = [];

    /// <summary>Adds one; what was said last is not said again.</summary>
    public void Add(Sentence said)
    {
        if (All.Count > 0 && All[^1].Said == said)
            return;

        All = [.. All.Skip(All.Count + 1 - Most), new DeskNotice(++_number, time.GetUtcNow(), said)];
    }
}
