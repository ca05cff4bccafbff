namespace FoamDevice.Host;

/// <summary>Watches a program that works the device in the place of the desk, until it lets go of the port.</summary>
/// <param name="around">The computer.</param>
/// <param name="port">The port that it holds, or is about to take.</param>
/// <param name="since">Time, µs.</param>
internal sealed class DeskWatch(IDeskSurroundings around, string port, ulong since)
{
    private const ulong AskMicroseconds = 300_000;

    // Whoever asked for the port takes it at once; a command that is done may be followed by the next.
    private const ulong PatienceMicroseconds = 2_000_000;
    private const ulong FreeMicroseconds = 300_000;

    private ulong? _askedAt;
    private ulong _heldAt = since;
    private bool _isAsking;
    private bool _wasHeld;

    /// <summary>The port.</summary>
    public string Port => port;

    /// <summary>The program; null while it has not taken the port.</summary>
    public LockHolder? Holder { get; private set; }

    /// <summary>What it said last; null when it says nothing.</summary>
    public ControlReply? Reply { get; private set; }

    /// <summary>It has let go, or never took the port.</summary>
    public bool IsOver { get; private set; }

    /// <summary>One turn.</summary>
    public void Poll(ulong now)
    {
        if (_isAsking || now - _askedAt < AskMicroseconds)
            return;

        _askedAt = now;
        LockHolder? holder = around.HolderOf(port);
        if (holder is null)
        {
            IsOver = now - _heldAt >= (_wasHeld ? FreeMicroseconds : PatienceMicroseconds);
            return;
        }

        (Holder, _heldAt, _wasHeld, _isAsking) = (holder, now, true, true);
        around.Ask(port, ControlCommand.Status, Take);
    }

    private void Take(ControlReply? reply)
    {
        _isAsking = false;
        Reply = reply;
    }
}
