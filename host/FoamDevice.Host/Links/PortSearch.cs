using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which port to try: a device that was unplugged with a run in hand may come back under another name, and is known by its id.</summary>
/// <remarks>Only a session that is bound to a device searches. The port where the device was last is tried first, then the others in their order, one after the other.</remarks>
public sealed class PortSearch
{
    // A board that is reset by the opening of its port needs three seconds.
    private const ulong PatienceMicroseconds = 4_000_000;

    private string _home;
    private ulong _openedAt;
    private int _tries;

    /// <summary>Makes the search.</summary>
    /// <param name="portName">Where the device is, as far as is known.</param>
    public PortSearch(string portName)
    {
        _home = portName;
        Current = portName;
    }

    /// <summary>The port that was chosen last.</summary>
    public string Current { get; private set; }

    /// <summary>Chooses the port to open.</summary>
    /// <param name="session">The session.</param>
    /// <param name="candidates">The ports there are.</param>
    public string Next(DeviceSession session, IReadOnlyList<string> candidates)
    {
        string[] all = session.BoundDeviceId is null ? [_home] : [_home, .. candidates.Where(name => name != _home)];
        Current = all[_tries % all.Length];
        _tries = (_tries + 1) % all.Length;
        return Current;
    }

    /// <summary>The chosen port was opened.</summary>
    public void Opened(ulong now) => _openedAt = now;

    /// <summary>Whether the device is not to be had on the open port and has to be looked for on the next.</summary>
    public bool MustLeave(DeviceSession session, Func<IReadOnlyList<string>> candidates, ulong now)
    {
        return session.BoundDeviceId is { } bound && !MayBe(bound, session, now) && candidates().Any(name => name != Current);
    }

    /// <summary>Settles where the device was found.</summary>
    /// <returns>True when that is another port than before.</returns>
    public bool Found(DeviceSession session)
    {
        if (session.Link != HostLinkState.Open || session.OtherDeviceId is not null)
        {
            return false;
        }

        bool moved = Current != _home;
        _home = Current;
        _tries = 0;
        return moved;
    }

    private bool MayBe(string bound, DeviceSession session, ulong now)
    {
        if (session.OtherDeviceId is not null)
        {
            return false;
        }

        bool isThere = session.Link == HostLinkState.Open || (session.IsBusy && session.LastHello.DeviceId == bound);
        return isThere || now - Math.Max(_openedAt, session.LastHeardMicroseconds) < PatienceMicroseconds;
    }
}
