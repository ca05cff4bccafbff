namespace FoamDevice.Host;

/// <summary>A sync that goes on when the server goes away in the middle and comes back in time.</summary>
/// <param name="openHere">Opens the bench's store.</param>
/// <param name="openThere">Opens the laboratory's store.</param>
/// <param name="patience">How long it waits for the server in all, without anything being copied meanwhile.</param>
/// <param name="wait">Lets time pass.</param>
public sealed class PatientSync(Func<RunStore> openHere, Func<RunStore> openThere, TimeSpan patience, Action<TimeSpan> wait)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>Entries that are on the other side now.</summary>
    public long Sent { get; private set; }

    /// <summary>Entries that have come from there.</summary>
    public long Received { get; private set; }

    /// <summary>Logs that differ, in sentences.</summary>
    public IReadOnlyList<LogFinding> Forks { get; private set; } = [];

    /// <summary>Copies all that is missing on either side.</summary>
    /// <param name="ways">Which ways.</param>
    /// <param name="progress">Told after each batch how many entries have been copied.</param>
    /// <param name="trouble">Told why it waits, and for how long until the next attempt.</param>
    /// <param name="cancellation">Ends it after a batch, or while it waits.</param>
    /// <exception cref="StoreException">A store can't be used, or the patience is at its end; what was copied stays.</exception>
    /// <exception cref="OperationCanceledException">It was ended; what was copied stays.</exception>
    public void Run(SyncWays ways, Action<long> progress, Action<StoreException, TimeSpan> trouble, CancellationToken cancellation)
    {
        var pause = FirstPause;
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                Attempt(ways, Reported, cancellation);
                return;
            }
            catch (StoreException failure) when (failure.MayPass && waited + pause <= patience)
            {
                trouble(failure, pause);
                wait(pause);
                cancellation.ThrowIfCancellationRequested();
                waited += pause;
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        void Reported(long copied)
        {
            (pause, waited) = (FirstPause, TimeSpan.Zero);
            progress(copied);
        }
    }

    private void Attempt(SyncWays ways, Action<long> progress, CancellationToken cancellation)
    {
        using var here = openHere();
        using var there = openThere();
        var sync = new LogSync(here, there);
        try
        {
            sync.Run(ways, progress, cancellation);
        }
        finally
        {
            Sent += sync.Sent;
            Received += sync.Received;
            Forks = sync.Forks;
        }
    }
}
