namespace FoamDevice.Host;

/// <summary>Looks for the desk's device on all ports at once.</summary>
/// <param name="around">The computer.</param>
/// <param name="open">Takes hold of a port and opens a link on it.</param>
/// <param name="only">The port that was named or chosen; null when any will do.</param>
/// <param name="known">The device that was there before, which is found again on any port; null for none.</param>
internal sealed class DeskSearch(IDeskSurroundings around, Func<string, DeskLink> open, string? only, string? known) : IDisposable
{
    private const ulong LookMicroseconds = 500_000;

    private readonly List<PortTry> _tries = [];
    private ulong? _lookedAt;

    /// <summary>The ports there are, as far as each is known: a list that never changes.</summary>
    public IReadOnlyList<DeskPort> Ports { get; private set; } = [];

    /// <summary>Several devices answer, and a person has to choose.</summary>
    public bool MustChoose => Found is null && only is null && IsSettled && Heard.Skip(1).Any();

    /// <summary>The port whose holder is to be watched: no device answers, and another program may have ours.</summary>
    public string? Watched => Found is null && IsSettled && !Heard.Any() ? Eligible.FirstOrDefault(one => one.Holder is not null)?.Name : null;

    /// <summary>Why no device is found, in a plain sentence; null while that is not known.</summary>
    public Sentence? Trouble => Eligible.Select(one => one.Trouble).FirstOrDefault(trouble => trouble is not null);

    /// <summary>The link to the device; null while it is not found. Whoever takes it away disposes it.</summary>
    public DeskLink? Found { get; private set; }

    /// <summary>The links that are open.</summary>
    public IEnumerable<DeskLink> Links => _tries.Select(one => one.Link).OfType<DeskLink>();

    private bool IsSettled => _lookedAt is not null && _tries.TrueForAll(one => one.IsSettled);

    private IEnumerable<PortTry> Eligible => only is null ? _tries : _tries.Where(one => one.Name == only);

    private IEnumerable<PortTry> Heard => Eligible.Where(one => one.DeviceId is not null);

    /// <summary>One turn.</summary>
    public void Poll(ulong now)
    {
        if (_lookedAt is null || now - _lookedAt >= LookMicroseconds)
            Look(now);

        foreach (PortTry one in _tries)
            one.Poll(now, open, around.HolderOf);

        Found ??= Choice()?.Take();
        ShowPorts();
    }

    /// <summary>Lets go of every port but that of the link that was found.</summary>
    public void Dispose()
    {
        foreach (PortTry one in _tries)
            one.Dispose();

        _tries.Clear();
    }

    private PortTry? Choice()
    {
        if (known is not null && _tries.Find(one => one.DeviceId == known) is { } again)
            return again;

        PortTry[] heard = [.. Heard];
        return heard.Length > 0 && (only is not null || (heard.Length == 1 && IsSettled)) ? heard[0] : null;
    }

    private void Look(ulong now)
    {
        _lookedAt = now;
        IReadOnlyList<string> names = Names();
        foreach (PortTry gone in _tries.Where(one => !names.Contains(one.Name)).ToArray())
        {
            gone.Dispose();
            _tries.Remove(gone);
        }

        _tries.AddRange(names.Where(name => !_tries.Exists(one => one.Name == name)).Select(name => new PortTry(name, staysOpen: name == only)));
    }

    // Others than the port that was named are of interest only for a device that is known.
    private IReadOnlyList<string> Names()
    {
        IEnumerable<string> all = only is null ? around.Ports() : known is null ? [only] : around.Ports().Prepend(only);
        return [.. all.DistinctBy(around.KeyOf)];
    }

    private void ShowPorts()
    {
        DeskPort[] ports = [.. _tries.Select(one => new DeskPort(one.Name, one.DeviceId, one.Holder, one.Trouble))];
        if (!ports.SequenceEqual(Ports))
            Ports = ports;
    }
}
