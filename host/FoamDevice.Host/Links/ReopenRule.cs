using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>When a port is opened anew. A port's own word is worth nothing: one that was unplugged stays open for ever, in silence.</summary>
public sealed class ReopenRule
{
    // A board that is reset by the opening of its port needs three seconds.
    private const ulong SilenceMicroseconds = 4_000_000;
    private const ulong RetryMicroseconds = 250_000;

    private ulong _openedAt;
    private ulong _failedAt;

    /// <summary>The port was opened.</summary>
    public void Opened(ulong now) => _openedAt = now;

    /// <summary>The port failed, or could not be opened.</summary>
    public void Failed(ulong now) => _failedAt = now;

    /// <summary>Whether a lost port may be tried again.</summary>
    public bool MayOpen(ulong now) => now - _failedAt >= RetryMicroseconds;

    /// <summary>Whether an open port has to be given up: the device was there, and has been silent for long.</summary>
    public bool MustReopen(DeviceSession session, ulong now)
    {
        return session.Link == HostLinkState.Greeting
            && session.BootId != 0
            && !session.IsBusy
            && now - Math.Max(_openedAt, session.LastHeardMicroseconds) >= SilenceMicroseconds;
    }
}
