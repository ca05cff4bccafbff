using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>One port on which the desk looks for a device: opened, listened to for a while, let go, tried again later.</summary>
internal sealed class PortTry(string name, bool staysOpen) : IDisposable
{
    // A board that is reset by the opening of its port needs three seconds.
    private const ulong PatienceMicroseconds = 4_000_000;

    // Other instruments have ports, too: one that holds no device of ours is left to them for as long again.
    private const ulong SilentRestMicroseconds = 4_000_000;
    private const ulong RefusedRestMicroseconds = 5_000_000;
    private const ulong FailedRestMicroseconds = 1_000_000;
    private const ulong HeldRestMicroseconds = 500_000;

    private DeskLink? _link;
    private ulong _retryAt;

    /// <summary>The port.</summary>
    public string Name => name;

    /// <summary>The device that answers; null when none does.</summary>
    public string? DeviceId { get; private set; }

    /// <summary>The program that holds the port; null when none does.</summary>
    public LockHolder? Holder { get; private set; }

    /// <summary>Why no device is heard, in a plain sentence; null while that is not known, and when one is.</summary>
    public Sentence? Trouble { get; private set; }

    /// <summary>Whether a device is there or not is known.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>The link, open or not yet; null while the port is left alone.</summary>
    public DeskLink? Link => _link;

    /// <summary>One turn.</summary>
    /// <param name="now">Time, µs.</param>
    /// <param name="open">Takes hold of the port and opens it.</param>
    /// <param name="holder">Who holds it.</param>
    public void Poll(ulong now, Func<string, DeskLink> open, Func<string, LockHolder?> holder)
    {
        if (_link is null && now >= _retryAt)
            Open(now, open, holder);

        if (_link is null)
            return;

        _link.Turn(now, _ => { });
        Look(_link, now);
    }

    /// <summary>Gives the link away.</summary>
    public DeskLink Take()
    {
        DeskLink taken = _link!;
        _link = null;
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Open(ulong now, Func<string, DeskLink> open, Func<string, LockHolder?> holder)
    {
        try
        {
            _link = open(name);
            Holder = null;
        }
        catch (PortException failure)
        {
            Holder = failure.Trouble == PortTrouble.InUse ? holder(name) : null;
            Rest(failure.Said, now + (Holder is null ? FailedRestMicroseconds : HeldRestMicroseconds));
        }
    }

    private void Look(DeskLink link, ulong now)
    {
        DeviceSession session = link.Session;
        if (link.IsUsable)
        {
            (DeviceId, Trouble, IsSettled) = (session.Device!.DeviceId, null, true);
        }
        else if (link.PortFailure is { } failure)
        {
            Rest(failure, now + FailedRestMicroseconds);
        }
        else if (session.Link == HostLinkState.Refused)
        {
            Rest(PortDiagnosis.Describe(session, name), now + RefusedRestMicroseconds);
        }
        else if (session.Link != HostLinkState.Open && link.Silence(now) >= PatienceMicroseconds)
        {
            BeSilent(PortDiagnosis.Describe(session, name), now);
        }
    }

    private void BeSilent(Sentence trouble, ulong now)
    {
        if (staysOpen)
            (DeviceId, Trouble, IsSettled) = (null, trouble, true);
        else
            Rest(trouble, now + SilentRestMicroseconds);
    }

    private void Rest(Sentence trouble, ulong until)
    {
        Close();
        (DeviceId, Trouble, IsSettled, _retryAt) = (null, trouble, true, until);
    }

    private void Close()
    {
        _link?.Dispose();
        _link = null;
    }
}
