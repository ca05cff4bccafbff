using System.Runtime.InteropServices;

namespace FoamDevice.Cli.Terminals;

/// <summary>Ctrl-C and SIGTERM as counts to be looked at, so that a run can end in order: nothing is done in the signal's own thread.</summary>
internal sealed class Interruption : IInterruption, IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;
    private int _count;

    /// <summary>Takes the signals over until disposed.</summary>
    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, () => Interlocked.Increment(ref _count)));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, TakeOnce);
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, TakeOnce);
    }

    /// <inheritdoc/>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
    }

    private void TakeOnce(PosixSignalContext signal) => Take(signal, () => Interlocked.CompareExchange(ref _count, 1, 0));

    private static void Take(PosixSignalContext signal, Action count)
    {
        signal.Cancel = true;
        count();
    }
}
