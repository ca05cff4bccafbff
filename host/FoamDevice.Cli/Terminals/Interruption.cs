using System.Runtime.InteropServices;

namespace FoamDevice.Cli.Terminals;

/// <summary>Ctrl-C, SIGTERM and a closed terminal as counts to be looked at, so that a run can end in order: nothing is done in the signal's own thread.</summary>
internal sealed class Interruption : IInterruption, IDisposable
{
    private readonly IKeyboard? _keys;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;
    private int _count;

    /// <summary>Takes the signals over until disposed.</summary>
    /// <param name="keys">A keyboard that is gone counts, too: not everyone is sent a signal then. Null without one.</param>
    public Interruption(IKeyboard? keys = null)
    {
        _keys = keys;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, () => Interlocked.Increment(ref _count)));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, TakeOnce);
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, TakeOnce);
    }

    /// <inheritdoc/>
    public int Count => Math.Max(Volatile.Read(ref _count), _keys is { IsGone: true } ? 1 : 0);

    /// <summary>Another program asks to end, as Ctrl-C once does.</summary>
    public void AskToEnd() => Interlocked.CompareExchange(ref _count, 1, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
    }

    private void TakeOnce(PosixSignalContext signal) => Take(signal, AskToEnd);

    private static void Take(PosixSignalContext signal, Action count)
    {
        signal.Cancel = true;
        count();
    }
}
