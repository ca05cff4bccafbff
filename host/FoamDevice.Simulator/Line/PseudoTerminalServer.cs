namespace FoamDevice.Simulator;

/// <summary>
/// Serves a simulated device on a pseudo-terminal: paces its virtual time by the wall clock and moves bytes both ways.
/// </summary>
public sealed class PseudoTerminalServer
{
    private const ulong LongestCatchUpMicroseconds = 100_000;
    private const int PauseMilliseconds = 1;

    private readonly SimulatedDevice _device;
    private readonly PseudoTerminal _terminal;
    private readonly double _pace;
    private readonly TimeProvider _time;
    private readonly byte[] _buffer = new byte[4096];
    private long _startTimestamp;
    private ulong _startMicroseconds;

    /// <summary>Makes a server; nothing runs before <see cref="Run"/> or <see cref="Turn"/>.</summary>
    /// <param name="device">The device; it belongs to the server's thread from now on.</param>
    /// <param name="terminal">The terminal that clients open; the caller disposes it.</param>
    /// <param name="pace">Virtual seconds a wall second; a host that keeps wall time loses its link above about 4.</param>
    /// <param name="time">The wall clock; the system's when null.</param>
    public PseudoTerminalServer(SimulatedDevice device, PseudoTerminal terminal, double pace = 1, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pace);
        _device = device;
        _terminal = terminal;
        _pace = pace;
        _time = time ?? TimeProvider.System;
        Rebase();
    }

    /// <summary>Serves until cancelled; blocks the calling thread.</summary>
    public void Run(CancellationToken cancel)
    {
        Rebase();
        while (!cancel.IsCancellationRequested)
        {
            Turn();
            cancel.WaitHandle.WaitOne(PauseMilliseconds);
        }
    }

    /// <summary>One turn: bytes in, time forward to the wall clock, bytes out.</summary>
    public void Turn()
    {
        int received = _terminal.Read(_buffer);
        if (received > 0)
            _device.Send(_buffer, 0, received);

        _device.AdvanceTo(NextMicroseconds());

        for (int sent = _device.Receive(_buffer, 0, _buffer.Length); sent > 0; sent = _device.Receive(_buffer, 0, _buffer.Length))
            _terminal.Write(_buffer.AsSpan(0, sent));
    }

    // After a pause of this process (a stopped job, a sleeping laptop) the device goes on from where it was instead of racing after the clock.
    private ulong NextMicroseconds()
    {
        ulong elapsed = (ulong)(_time.GetElapsedTime(_startTimestamp).TotalMicroseconds * _pace);
        ulong wanted = _startMicroseconds + elapsed;
        ulong most = _device.NowMicroseconds + LongestCatchUpMicroseconds;
        if (wanted <= most)
            return wanted;
        _startTimestamp = _time.GetTimestamp();
        _startMicroseconds = most;
        return most;
    }

    private void Rebase()
    {
        _startTimestamp = _time.GetTimestamp();
        _startMicroseconds = _device.NowMicroseconds;
    }
}
