using System.Runtime.InteropServices;

namespace FoamDevice.Cli.Terminals;

/// <summary>Ctrl-C, SIGTERM and a closed terminal as the wish that a task ends at the next place where it can; said once more, it ends the process where it stands.</summary>
/// <remarks>For tasks that lose nothing by it: what they write is there whole or not at all. A server that does not answer may hold up the next place for half a minute.</remarks>
internal sealed class EndSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Takes the signals over until disposed.</summary>
    public EndSignal()
    {
        _signals = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, Take))];
    }

    /// <summary>Cancelled when the wish is there.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Lets time pass, or returns at the wish.</summary>
    public void Wait(TimeSpan time) => _source.Token.WaitHandle.WaitOne(time);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();

        _source.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
