using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which port to try: a device that was unplugged with a run in hand may come back under another name, and is known by its id.</summary>
/// <remarks>
/// Only a session that is bound to a device searches. A port that has come since the device was last heard is tried first, then the one where the
/// device was, then the others, each briefly; after that all in turn, for longer.
/// </remarks>
public sealed class PortSearch
{
    // Making the list costs a look at the disk: four a second do. A port is named from the second look on, when the system has set its rights.
    private const ulong LookMicroseconds = 250_000;

    // More than two beats of the device.
    private const ulong QuietMicroseconds = 500_000;

    // Four hellos.
    private const ulong BriefPatienceMicroseconds = 1_000_000;

    // A board that is reset by the opening of its port needs three seconds.
    private const ulong LongPatienceMicroseconds = 4_000_000;

    private readonly Func<IReadOnlyList<string>> _candidates;
    private readonly HashSet<string> _seen = [];
    private readonly List<string> _visited = [];
    private HashSet<string>? _standing;
    private IReadOnlyList<string> _listed = [];
    private IReadOnlyList<string> _settled = [];
    private string _home;
    private ulong? _lookedAt;
    private ulong _openedAt;
    private ulong _patience = LongPatienceMicroseconds;
    private bool _isFound;

    /// <summary>Makes the search.</summary>
    /// <param name="portName">Where the device is, as far as is known.</param>
    /// <param name="candidates">The ports there are.</param>
    public PortSearch(string portName, Func<IReadOnlyList<string>> candidates)
    {
        _home = portName;
        _candidates = candidates;
        Current = portName;
    }

    /// <summary>The port that was chosen last.</summary>
    public string Current { get; private set; }

    // The port where the device was comes first; it may be one that is never listed.
    private IEnumerable<string> Ports => _settled.Concat(_seen.Contains(_home) ? [] : [_home]).OrderBy(port => port != _home);

    private string? UntriedNewcomer => _settled.FirstOrDefault(port => !_standing!.Contains(port) && !_visited.Contains(port));

    /// <summary>Chooses the port to open.</summary>
    public string Next(DeviceSession session, ulong now)
    {
        if (session.BoundDeviceId is null)
        {
            Current = _home;
            return Current;
        }

        Look(now);
        Current = UntriedNewcomer ?? Ports.DefaultIfEmpty(_home).MinBy(_visited.IndexOf)!;
        _patience = _visited.Remove(Current) ? LongPatienceMicroseconds : BriefPatienceMicroseconds;
        _visited.Add(Current);
        return Current;
    }

    /// <summary>The chosen port was opened.</summary>
    public void Opened(ulong now)
    {
        _openedAt = now;
        _isFound = false;
    }

    /// <summary>Whether the device is not to be had on the open port, or that is gone, and it has to be looked for elsewhere.</summary>
    public bool MustLeave(DeviceSession session, ulong now)
    {
        ulong silence = now - Math.Max(_openedAt, session.LastHeardMicroseconds);
        bool isOther = session.OtherDeviceId is not null;
        if (session.BoundDeviceId is not { } bound || (silence < QuietMicroseconds && !isOther))
        {
            return false;
        }

        Look(now);
        if (IsGone(Current))
        {
            return true;
        }

        // The hello that another device answers takes that from its host for a second: once at once, later seldom.
        bool isTried = silence >= _patience || (isOther && _patience == BriefPatienceMicroseconds);
        return !IsHere(bound, session) && (isTried || UntriedNewcomer is not null) && Ports.Any(port => port != Current);
    }

    /// <summary>Settles where the device was found.</summary>
    /// <returns>True when that is another port than before.</returns>
    public bool Found(DeviceSession session)
    {
        bool wasFound = _isFound;
        _isFound = session.Link == HostLinkState.Open && session.OtherDeviceId is null;
        if (!_isFound || wasFound)
        {
            return false;
        }

        bool moved = Current != _home;
        _home = Current;
        _patience = BriefPatienceMicroseconds;
        _visited.Clear();
        _standing = null;
        List();
        return moved;
    }

    private void Look(ulong now)
    {
        if (now - _lookedAt < LookMicroseconds)
        {
            return;
        }

        _lookedAt = now;
        List();
        _visited.RemoveAll(IsGone);
    }

    // What has been listed since the beginning is no newcomer; what is gone may come back as one.
    private void List()
    {
        IReadOnlyList<string> before = _listed;
        _listed = _candidates();
        _seen.UnionWith(_listed);
        _settled = _standing is null ? _listed : [.. _listed.Intersect(before)];
        _standing ??= [.. _listed];
        _standing.IntersectWith(_listed);
    }

    private bool IsGone(string port) => _seen.Contains(port) && !_listed.Contains(port);

    private static bool IsHere(string bound, DeviceSession session)
    {
        return session.OtherDeviceId is null && (session.Link == HostLinkState.Open || (session.IsBusy && session.LastHello.DeviceId == bound));
    }
}
