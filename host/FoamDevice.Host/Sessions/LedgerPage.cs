using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Enters facts into a ledger: which record each event belongs to, which gaps there are, which records end. Stores nothing, so it can be done again.</summary>
internal sealed class LedgerPage
{
    private readonly List<StoredEvent> _events = [];
    private readonly List<LostEvents> _gaps = [];
    private readonly List<RecordEnd> _ends = [];
    private readonly List<string> _withdrawn = [];
    private readonly string _deviceId;
    private readonly RunLedger _before;
    private readonly List<RunEntry> _runs;
    private uint _bootId;
    private uint _lastSequence;
    private string? _activeId;

    /// <summary>Begins the page after a ledger.</summary>
    public LedgerPage(RunLedger before, DateTimeOffset at)
    {
        _before = before;
        _deviceId = before.DeviceId;
        _bootId = before.BootId;
        _lastSequence = before.LastSequence;
        _runs = [.. before.Runs];
        _activeId = before.ActiveId;
        LoseRunsOfOtherBoots(at);
    }

    /// <summary>What is to be stored.</summary>
    public RecordChanges Changes => new() { Events = _events, Gaps = _gaps, Ends = _ends, Withdrawn = _withdrawn };

    /// <summary>The ledger once it is stored.</summary>
    public RunLedger After => _before with { BootId = _bootId, LastSequence = _lastSequence, Runs = [.. _runs], ActiveId = _activeId };

    private RunEntry? Active => _runs.Find(run => run.RecordId == _activeId);

    /// <summary>Enters a fact; in the order in which they came.</summary>
    public void Enter(PendingFact fact)
    {
        switch (fact)
        {
            case PendingEvent { Event: var stored }:
                EnterEvent(stored);
                break;
            case PendingGap gap:
                EnterGap(gap);
                break;
            case PendingStatus status:
                EnterStatus(status);
                break;
            case PendingLeave leave:
                Leave(leave);
                break;
            case PendingWithdrawal withdrawal:
                Withdraw(withdrawal.RecordId);
                break;
        }
    }

    private void EnterEvent(StoredEvent stored)
    {
        uint known = KnownOf(stored.BootId);
        if (stored.Sequence <= known)
        {
            return;
        }

        if (stored.Sequence > known + 1)
        {
            // The device numbers without gaps: a hole is a loss, however it came about.
            EnterGap(new PendingGap(stored.BootId, stored.Sequence - 1, stored.ReceivedAt));
        }

        LeaveBoot(stored.BootId);
        Activate(stored);
        _bootId = stored.BootId;
        _lastSequence = stored.Sequence;
        RunEntry? owner = Active;
        _events.Add(stored with { RecordId = owner?.RecordId });
        if (owner is not null)
        {
            Change(owner.With(stored), stored.ReceivedAt);
        }

        LoseRunsOfOtherBoots(stored.ReceivedAt);
    }

    // The events that name a run say whose the events are from here on.
    private void Activate(StoredEvent stored)
    {
        switch (EventReader.Read(stored))
        {
            case Booted booted:
                _activeId = GrowingRun(booted.OpenRunToken)?.RecordId;
                DeclareOpenEnd(Active, stored.ReceivedAt);
                break;
            case RunAccepted accepted:
                Activate(accepted.RunToken, stored.ReceivedAt);
                break;
            case RunEnded ended:
                Activate(ended.RunToken, stored.ReceivedAt);
                break;
            case RunClosed closed:
                Activate(closed.RunToken, stored.ReceivedAt);
                break;
        }
    }

    private void Activate(ulong runToken, DateTimeOffset at)
    {
        if (Active is { } active && active.RunToken != runToken)
        {
            Lose(active, at);
        }

        _activeId = GrowingRun(runToken)?.RecordId;
    }

    private void EnterGap(PendingGap gap)
    {
        uint first = KnownOf(gap.BootId) + 1;
        if (gap.Last < first)
        {
            return;
        }

        // What is lost may be the acceptance of a plan that was sent; one that is still on its way may be accepted later, too.
        RunEntry? owner = Active ?? _runs.FindLast(run => run.IsGrowing && run.BootId == _bootId);
        _gaps.Add(new LostEvents(_deviceId, gap.BootId, first, gap.Last, gap.At, owner?.RecordId));
        LeaveBoot(gap.BootId);
        _bootId = gap.BootId;
        _lastSequence = gap.Last;
        if (owner is not null && owner.BootId == gap.BootId)
        {
            _activeId = owner.RecordId;
            Change(owner with { IsAccepted = true }, gap.At);
        }

        LoseRunsOfOtherBoots(gap.At);
    }

    // The device has told all up to now: a run that it has not in hand will not be heard of again.
    private void EnterStatus(PendingStatus status)
    {
        foreach (RunEntry run in _runs.FindAll(run => run is { IsGrowing: true, IsPending: false }))
        {
            if (run.RunToken == status.RunToken)
            {
                _activeId = run.RecordId;
                Change(run with { IsAccepted = true }, status.At);
            }
            else if (run.IsAccepted)
            {
                LoseUnheard(run, status.At);
            }
            else
            {
                Withdraw(run.RecordId);
            }
        }
    }

    // A start that the device could not count tells no events, so only its status shows that the run of the boot before is gone.
    private void LoseUnheard(RunEntry run, DateTimeOffset at)
    {
        if (run.BootId != _bootId)
        {
            DeclareOpenEnd(run, at);
        }

        Lose(run, at);
    }

    private void Leave(PendingLeave leave)
    {
        RunEntry? run = _runs.Find(run => run.RecordId == leave.RecordId);
        if (run is { Ending: RecordEnding.Open } && (run.Ended is not null || run.Fault != FaultCode.None))
        {
            End(run, RecordEnding.Left, leave.At);
        }
    }

    private void Withdraw(string recordId)
    {
        if (_runs.RemoveAll(run => run.RecordId == recordId && !run.IsAccepted) > 0)
        {
            _withdrawn.Add(recordId);
        }
    }

    // A start of the device ends every run; one that it names may tell a last fault.
    private void LoseRunsOfOtherBoots(DateTimeOffset at)
    {
        if (_lastSequence == 0)
        {
            return;
        }

        foreach (RunEntry run in _runs.FindAll(run => run.IsGrowing && run.BootId != _bootId))
        {
            DeclareOpenEnd(run, at);
            Lose(run, at);
        }
    }

    private uint KnownOf(uint bootId) => bootId == _bootId ? _lastSequence : bootId == _before.NextBootId ? _before.NextLastSequence : 0;

    // Before another boot begins, its runs keep in mind how far this one is known.
    private void LeaveBoot(uint nextBootId)
    {
        if (nextBootId == _bootId)
        {
            return;
        }

        foreach (RunEntry run in _runs.FindAll(run => run.IsGrowing && run.BootId == _bootId))
        {
            Replace(run with { LastSequence = _lastSequence });
        }
    }

    // What the device noted after the newest event known and before its start is lost, if anything.
    private void DeclareOpenEnd(RunEntry? run, DateTimeOffset at)
    {
        if (run is not null)
        {
            _gaps.Add(new LostEvents(_deviceId, run.BootId, run.LastSequence + 1, null, at, run.RecordId));
        }
    }

    private void Lose(RunEntry run, DateTimeOffset at) => End(run, RecordEnding.Lost, at);

    private void Change(RunEntry run, DateTimeOffset at)
    {
        Replace(run);
        if (!run.IsGrowing)
        {
            End(run, run.Ending, at);
        }
    }

    private void End(RunEntry run, RecordEnding ending, DateTimeOffset at)
    {
        RunEntry ended = run with { Ending = ending };
        Replace(ended);
        _ends.Add(ended.EndAs(ending, at));
        if (!ended.IsGrowing && _activeId == run.RecordId)
        {
            _activeId = null;
        }
    }

    private void Replace(RunEntry run) => _runs[_runs.FindIndex(one => one.RecordId == run.RecordId)] = run;

    private RunEntry? GrowingRun(ulong runToken) => _runs.Find(run => run.IsGrowing && run.RunToken == runToken);
}
