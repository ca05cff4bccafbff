using System.Runtime.InteropServices;

namespace FoamDevice.Cli.Serving;

/// <summary>The wish that serving ends: after what is in hand (Ctrl-C, a closed terminal), or now (Ctrl-C again, SIGTERM).</summary>
internal sealed class ServeEnd : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private int _wishes;

    /// <summary>Takes the signals over until disposed.</summary>
    public ServeEnd()
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, () => Interlocked.Increment(ref _wishes))),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Take(signal, () => Interlocked.CompareExchange(ref _wishes, 1, 0))),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, () => Interlocked.Exchange(ref _wishes, 2))),
        ];
    }

    /// <summary>It ends when nothing is in hand.</summary>
    public bool IsWished => Volatile.Read(ref _wishes) >= 1;

    /// <summary>It ends whatever is in hand.</summary>
    public bool IsNow => Volatile.Read(ref _wishes) >= 2;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
    }

    private static void Take(PosixSignalContext signal, Action count)
    {
        signal.Cancel = true;
        count();
    }
}
