using System.Collections.Immutable;

namespace FoamDevice.Host;

/// <summary>How far one device is recorded, and its runs. It never changes: a <see cref="LedgerPage"/> gives the next.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">The boot of the newest event known.</param>
/// <param name="LastSequence">That event; 0 when nothing is known of the boot.</param>
/// <param name="Runs">Its runs that may still grow, and those that ended since.</param>
/// <param name="ActiveId">The record that events belong to; null outside of a run.</param>
internal sealed record RunLedger(string DeviceId, uint BootId, uint LastSequence, ImmutableArray<RunEntry> Runs, string? ActiveId)
{
    /// <summary>The boot that the stream is in, when the ledger has yet to enter facts of the one before.</summary>
    public uint NextBootId { get; init; }

    /// <summary>The newest event known of <see cref="NextBootId"/>.</summary>
    public uint NextLastSequence { get; init; }

    /// <summary>Nothing is known.</summary>
    public static RunLedger Empty { get; } = new("", 0, 0, [], null);

    /// <summary>The ledger of a device, from its store.</summary>
    public static RunLedger Of(string deviceId, uint bootId, uint lastSequence, IEnumerable<RunEntry> runs)
    {
        ImmutableArray<RunEntry> all = [.. runs];
        RunEntry? active = all.LastOrDefault(run => run is { IsGrowing: true, IsAccepted: true } && run.BootId == bootId);
        return new RunLedger(deviceId, bootId, lastSequence, all, active?.RecordId);
    }

    /// <summary>A run by its record; null when there is none.</summary>
    public RunEntry? Find(string? recordId)
    {
        // Asked in every turn: no closure.
        foreach (RunEntry run in Runs)
        {
            if (run.RecordId == recordId)
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>With one more run.</summary>
    public RunLedger With(RunEntry run) => this with { Runs = Runs.Add(run) };

    /// <summary>With a run changed.</summary>
    public RunLedger Replace(RunEntry changed) => this with { Runs = [.. Runs.Select(run => run.RecordId == changed.RecordId ? changed : run)] };

    /// <summary>A device that has told all up to now, and has this run in hand (0: none), ends or begins a run by saying so.</summary>
    public bool IsSurprisedBy(ulong runToken)
    {
        foreach (RunEntry run in Runs)
        {
            if (run is { IsGrowing: true, IsPending: false } && (run.RunToken != runToken || !run.IsAccepted))
            {
                return true;
            }
        }

        return false;
    }
}
