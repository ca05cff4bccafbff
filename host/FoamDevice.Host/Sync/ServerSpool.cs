using System.Collections.Concurrent;

namespace FoamDevice.Host;

/// <summary>
/// Copies what a bench records to a server as it goes. The record is in the bench's own file first, so nothing that happens to the server or the network can hurt it: this
/// says so, and goes on copying when the server is back.
/// </summary>
/// <remarks>It has connections of its own and does its work in turns, none of which the run waits for; see <see cref="SpoolThread"/>.</remarks>
/// <param name="openHere">Opens the bench's file.</param>
/// <param name="openThere">Opens the server's store.</param>
/// <param name="serverName">The server for people; without a password.</param>
public sealed class ServerSpool(Func<RunStore> openHere, Func<RunStore> openThere, string serverName) : IDisposable
{
    private readonly ConcurrentQueue<string> _notices = new();
    private RunStore? _here;
    private RunStore? _there;
    private volatile string? _trouble;
    private long _copied = -1;
    private bool _hasSent;

    /// <summary>Everything that stood in the bench's log at the last turn is on the server.</summary>
    public bool HasCaughtUp { get; private set; }

    /// <summary>It can't go on: the bench's log and the server's copy of it differ.</summary>
    public bool IsForked { get; private set; }

    /// <summary>The server can't be used at present.</summary>
    public bool IsAway => _trouble is not null;

    /// <summary>Why nothing can be copied at present, in a plain sentence; null when all is well. Any thread may ask.</summary>
    public string? Trouble => _trouble;

    /// <summary>Something to be said, in a plain sentence; null when nothing is new. Any thread may ask.</summary>
    public string? TakeNotice() => _notices.TryDequeue(out string? notice) ? notice : null;

    /// <summary>Copies what is new. A failure is said once and is no reason to stop: the next turn tries again.</summary>
    /// <param name="cancellation">Ends it after a batch.</param>
    public void Turn(CancellationToken cancellation) => Attempt(() =>
    {
        _here ??= openHere();
        long newest = _here.Head(_here.Writer).Sequence;
        if (newest == _copied)
            return;

        HasCaughtUp = false;
        _there ??= openThere();
        var sync = new LogSync(_here, _there);
        sync.SendOwn(cancellation);
        Settle(sync, newest);
    });

    /// <summary>Copies what is left, and writes down what the server has: an anchor against later changes.</summary>
    /// <param name="cancellation">Ends it after a batch.</param>
    public void Finish(CancellationToken cancellation) => Attempt(() =>
    {
        HasCaughtUp = false;
        _here ??= openHere();
        _there ??= openThere();
        var sync = new LogSync(_here, _there);
        sync.SendOwn(cancellation);
        if (sync.Forks.Count == 0 && (_hasSent || sync.Sent > 0))
            sync.Anchor(null, cancellation);

        Settle(sync, _here.Head(_here.Writer).Sequence);
    });

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Attempt(Action copy)
    {
        if (IsForked)
            return;

        try
        {
            copy();
        }
        catch (StoreException failure)
        {
            Close();
            HasCaughtUp = false;
            if (_trouble is null)
                _notices.Enqueue($"{failure.Message} The run is recorded in this bench's own file all the same, and copied there later.");

            _trouble = failure.Message;
        }
    }

    private void Settle(LogSync sync, long newest)
    {
        if (sync.Forks.Count > 0)
        {
            IsForked = true;
            _notices.Enqueue($"{sync.Forks[0].Text} The run is recorded in this bench's own file.");
            return;
        }

        if (_trouble is not null)
            _notices.Enqueue($"{serverName} answers again, and has everything up to here.");

        _hasSent |= sync.Sent > 0;
        _trouble = null;
        _copied = newest;
        HasCaughtUp = true;
    }

    private void Close()
    {
        _here?.Dispose();
        _there?.Dispose();
        (_here, _there, _copied) = (null, null, -1);
    }
}
