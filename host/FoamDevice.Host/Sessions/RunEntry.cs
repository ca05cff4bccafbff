using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>One run as far as it is recorded. It never changes: each event gives the next.</summary>
internal sealed record RunEntry
{
    /// <summary>The record.</summary>
    public required string RecordId { get; init; }

    /// <summary>The run's name in plan and events.</summary>
    public required ulong RunToken { get; init; }

    /// <summary>The boot of its newest event; before the first, the boot in which the plan is sent.</summary>
    public required uint BootId { get; init; }

    /// <summary>The newest event known of that boot, once the ledger has left it.</summary>
    public uint LastSequence { get; init; }

    /// <summary>The device has taken the plan, or may have done so in a gap.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The plan is on its way from this host: the device may take it at any moment.</summary>
    public bool IsPending { get; init; }

    /// <summary>How the run ended; null while it has not.</summary>
    public RunEnded? Ended { get; init; }

    /// <summary>The first fault of the run.</summary>
    public FaultCode Fault { get; init; }

    /// <summary>A start of the device named the run as open: it goes no further.</summary>
    public bool WasCutShort { get; init; }

    /// <summary>How the record stands.</summary>
    public RecordEnding Ending { get; init; }

    /// <summary>Events may still be added.</summary>
    public bool IsGrowing => Ending is RecordEnding.Open or RecordEnding.Left;

    /// <summary>How the run ended, as far as events tell.</summary>
    public RunOutcome Outcome => Ended?.Outcome ?? (Fault == FaultCode.None ? RunOutcome.None : RunOutcome.Faulted);

    /// <summary>The entry of a stored run.</summary>
    public static RunEntry Of(RecordedRun run)
    {
        var entry = new RunEntry
        {
            RecordId = run.RecordId,
            RunToken = run.RunToken,
            BootId = run.BootId,
            LastSequence = run.LastSequence,
            IsAccepted = run.HasGap,
            Ending = run.Ending,
        };
        return run.Events.Aggregate(entry, (now, stored) => now.With(stored)) with { BootId = run.BootId };
    }

    /// <summary>With one more event of the run.</summary>
    public RunEntry With(StoredEvent stored)
    {
        RunEntry next = this with { BootId = stored.BootId, IsAccepted = true, IsPending = false };
        return EventReader.Read(stored) switch
        {
            RunEnded ended => next.Note(ended.Fault) with { Ended = ended },
            FaultRaised fault => next.Note(fault.Code) with { Ending = WasCutShort && IsGrowing ? RecordEnding.Lost : Ending },
            RunClosed => next with { Ending = RecordEnding.Closed },
            Booted => next.Note(FaultCode.RunOpenAtPowerUp) with { WasCutShort = true },
            _ => next,
        };
    }

    /// <summary>The end of its record.</summary>
    public RecordEnd EndAs(RecordEnding ending, DateTimeOffset at) => new(RecordId, ending, Outcome, Fault, at);

    // The first fault is the cause; what follows it is consequence.
    private RunEntry Note(FaultCode fault) => this with { Fault = Fault == FaultCode.None ? fault : Fault };
}
