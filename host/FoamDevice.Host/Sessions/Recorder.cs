using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Takes every event, stores it in order with the record of its run, and only then lets it be acknowledged. Goes on with the records of hosts that died.</summary>
/// <remarks>
/// Order is that of the device's numbers; clocks have no say in it. A failing store stops nothing: what could not be stored stays
/// unacknowledged, so the device keeps it, and storing is tried again every second.
/// </remarks>
public sealed class Recorder
{
    // Collects what comes together; well below the time after which the device sends again.
    private const ulong HoldMicroseconds = 50_000;
    private const ulong RetryMicroseconds = 1_000_000;

    // Half of what the device sends ahead: it never waits for the acknowledgement.
    private const int FullBatch = (int)LinkTiming.EventWindow / 2;

    private readonly IRecordStore _store;
    private readonly RecorderInbox _inbox = new();
    private readonly Queue<(SessionNoticeKind Kind, Sentence Said)> _notices = new();
    private DateTimeOffset _timeAtZero;
    private RunLedger _ledger = RunLedger.Empty;
    private StreamStart? _start;
    private string? _followedId;
    private string _deviceId = "";
    private uint _bootId;
    private uint _told;
    private ulong _oldestTaken;
    private ulong _retryAt;

    /// <summary>Makes the recorder.</summary>
    /// <param name="store">Where everything goes.</param>
    /// <param name="timeAtZero">The wall time that the session's time 0 stands for; the recorder reads no clock.</param>
    public Recorder(IRecordStore store, DateTimeOffset timeAtZero)
    {
        _store = store;
        _timeAtZero = timeAtZero;
    }

    /// <summary>The newest event of this boot that is stored.</summary>
    public uint StoredSequence { get; private set; }

    /// <summary>Why nothing can be stored at present, in a plain sentence; null when all is well.</summary>
    public Sentence? Failure { get; private set; }

    /// <summary>The record of the run in hand, or of the last one; null before one is announced, and when the device did not take its plan.</summary>
    public string? RecordId => Followed?.RecordId;

    /// <summary>How the run in hand ended; null while it has not, or while that is not stored.</summary>
    public RunEnded? Ended => Followed?.Ended;

    /// <summary>How the run in hand ended, as far as it is stored.</summary>
    public RunOutcome Outcome => Followed?.Outcome ?? RunOutcome.None;

    /// <summary>The first fault of the run in hand.</summary>
    public FaultCode Fault => Followed?.Fault ?? FaultCode.None;

    /// <summary>How the record of the run in hand stands in the store.</summary>
    public RecordEnding Ending => Followed?.Ending ?? RecordEnding.Open;

    /// <summary>The plan of the run in hand is on its way: the device may take it at any moment.</summary>
    public bool IsPending => Followed is { IsPending: true };

    /// <summary>The device started anew in the middle of the run in hand.</summary>
    public bool WasCutShort => Followed is { WasCutShort: true };

    /// <summary>The device has closed the run in hand, and the record is ended.</summary>
    public bool IsClosed => Ending == RecordEnding.Closed;

    /// <summary>The device that has the run in hand; null when there is none, or when it is over: then any device will do.</summary>
    public string? BoundDeviceId => Followed is { IsGrowing: true } ? _ledger.DeviceId : null;

    /// <summary>Something is waiting to be stored.</summary>
    public bool HasUnstored => !_inbox.IsEmpty || _start is not null;

    private RunEntry? Followed => _ledger.Find(_followedId);

    /// <summary>Every event that the device has made is stored, and no run but the one it has in hand is left open.</summary>
    /// <param name="status">The device's last word.</param>
    public bool IsCaughtUpWith(Status status) => HasStoredAllOf(status) && !_ledger.IsSurprisedBy(status.RunToken);

    /// <summary>The wall time of a moment of the session.</summary>
    public DateTimeOffset WallTime(ulong nowMicroseconds) => _timeAtZero.AddMicroseconds(nowMicroseconds);

    /// <summary>Opens the record of a run before its plan is sent: whatever becomes of this host then, the device does nothing without a record.</summary>
    /// <returns>False when it could not be stored; see <see cref="Failure"/>. The plan may not be sent then.</returns>
    public bool Announce(NewRecord run, ulong nowMicroseconds)
    {
        if (HasUnstored && !Store(nowMicroseconds))
        {
            return false;
        }

        try
        {
            _followedId = _store.Begin(run with { BootId = _bootId });
            _ledger = _ledger.With(new RunEntry
            {
                RecordId = _followedId,
                RunToken = run.Plan.RunToken,
                BootId = _bootId,
                LastSequence = StoredSequence,
                IsPending = true,
            });
            Failure = null;
            return true;
        }
        catch (StoreException failure)
        {
            Fail(failure.Message, nowMicroseconds);
            return false;
        }
    }

    /// <summary>The device refused the plan of the announced run: its record is taken away.</summary>
    public void Dismiss(ulong nowMicroseconds)
    {
        StopWaiting();
        if (Followed is { IsAccepted: false } run)
        {
            Take(new PendingWithdrawal(run.RecordId, WallTime(nowMicroseconds)), nowMicroseconds);
            Store(nowMicroseconds);
        }
    }

    /// <summary>The plan of the announced run can't be taken any more; whether it was, the device's events and status tell.</summary>
    public void StopWaiting()
    {
        if (Followed is { IsPending: true } run)
        {
            _ledger = _ledger.Replace(run with { IsPending = false });
        }
    }

    /// <summary>Sets the wall time anew that the session's time 0 stands for: a session may last for days, and the computer's clock be set meanwhile. Outside a run.</summary>
    public void SetWallTime(DateTimeOffset now, ulong nowMicroseconds) => _timeAtZero = now.AddMicroseconds(-(double)nowMicroseconds);

    /// <summary>Makes a record, of this host or of one that died, the run in hand. Before the session is opened; or after, for a run of the device that is open.</summary>
    internal void Follow(RunRecord record)
    {
        RecordHeader header = record.Header;
        _followedId = header.Id;
        if (Followed is not null)
        {
            // Adopted when the session was opened: the ledger knows more of it than the record did when it was read.
            return;
        }

        uint bootId = record.Events.Count == 0 ? 0 : record.Events[^1].BootId;
        var run = new RecordedRun(header.Id, header.RunToken, header.DeviceId, bootId, 0, header.Ending, record.Gaps.Count > 0, record.Events);
        _ledger = _deviceId.Length == 0 ? RunLedger.Of(run.DeviceId, run.BootId, run.LastSequence, [RunEntry.Of(run)]) : _ledger.With(RunEntry.Of(run));
    }

    /// <summary>No run is in hand any more. What the device still tells of the last one goes into its record all the same.</summary>
    internal void Unfollow() => _followedId = null;

    /// <summary>The host turns away from the run: what is known of its end is stored. What the device still tells of it is added by whoever hears it.</summary>
    public void Leave(ulong nowMicroseconds)
    {
        Store(nowMicroseconds);
        if (Followed is { IsGrowing: true } run)
        {
            Take(new PendingLeave(run.RecordId, WallTime(nowMicroseconds)), nowMicroseconds);
            Store(nowMicroseconds);
        }
    }

    /// <summary>Stores what is due.</summary>
    /// <returns>True when <see cref="StoredSequence"/> has grown and can be acknowledged.</returns>
    public bool Poll(ulong nowMicroseconds)
    {
        if ((HasUnstored || Failure is not null) && IsDue(nowMicroseconds))
        {
            Store(nowMicroseconds);
        }

        bool news = StoredSequence > _told;
        _told = StoredSequence;
        return news;
    }

    /// <summary>A session with the device is open. The store is asked anew each time: another host may have recorded meanwhile.</summary>
    /// <returns>The event after which the stream goes on.</returns>
    internal uint Opened(HelloReply device, ulong nowMicroseconds)
    {
        Store(nowMicroseconds);

        // What could not be stored is not acknowledged, so it comes again; only a device that started anew has forgotten it.
        _inbox.Forget(device.DeviceId == _deviceId ? device.BootId : null);
        _deviceId = device.DeviceId;
        _bootId = device.BootId;
        _start = new StreamStart(device.DeviceId, device.BootId, device.OldestSequence, device.NewestSequence);

        // Until the store has told how far it is, nothing is claimed to be lost, and nothing acknowledged that the device still holds.
        StoredSequence = device.OldestSequence - 1;
        Store(nowMicroseconds);
        _start = _start is null ? null : _start with { IsBlind = true };
        _told = StoredSequence;
        return StoredSequence;
    }

    /// <summary>Takes the next event.</summary>
    internal void Take(EventHeader header, PayloadReader body, ulong nowMicroseconds)
    {
        byte[] copy = body.Buffer.AsSpan(body.Position, body.Remaining).ToArray();
        Take(new PendingEvent(new StoredEvent(_deviceId, header.BootId, header.Sequence, header.TimeMicroseconds, header.Type, copy, WallTime(nowMicroseconds), null)), nowMicroseconds);
    }

    /// <summary>Notes that what has not come of a boot up to an event is gone for good.</summary>
    internal void Lost(uint bootId, uint last, ulong nowMicroseconds) => Take(new PendingGap(bootId, last, WallTime(nowMicroseconds)), nowMicroseconds);

    /// <summary>Takes a status of the open session: once every event before it is stored, it tells which runs are over.</summary>
    internal void StatusReceived(Status status, ulong nowMicroseconds)
    {
        if (HasStoredAllOf(status) && _ledger.IsSurprisedBy(status.RunToken))
        {
            Take(new PendingStatus(status.RunToken, WallTime(nowMicroseconds)), nowMicroseconds);
        }
    }

    /// <summary>Takes the oldest notice out of the queue.</summary>
    internal (SessionNoticeKind Kind, Sentence Said)? TakeNotice() => _notices.Count == 0 ? null : _notices.Dequeue();

    /// <summary>The words for events that are lost.</summary>
    internal static Sentence LostText(uint first, uint last)
    {
        return Sentence.Of("notice.lost", $"Events {first} to {last} can't be had any more: the device had no room for them, or another store took them.");
    }

    private bool HasStoredAllOf(Status status) => !HasUnstored && _ledger.BootId == _bootId && _ledger.LastSequence >= status.NewestSequence;

    private void Take(PendingFact fact, ulong now)
    {
        _oldestTaken = _inbox.IsEmpty ? now : _oldestTaken;
        _inbox.Add(fact);
    }

    private bool IsDue(ulong now) => Failure is null ? _inbox.Count >= FullBatch || now - _oldestTaken >= HoldMicroseconds : now >= _retryAt;

    private bool Store(ulong now)
    {
        try
        {
            if (!BeginStream(now))
            {
                return false;
            }

            Write(now);
            Failure = null;
            return true;
        }
        catch (StoreException failure)
        {
            Fail(failure.Said, now);
            return false;
        }
    }

    // Reads from the store how far it is and which runs of the device it holds open. Nothing is stored before: no event may miss its record.
    private bool BeginStream(ulong now)
    {
        if (_start is not { } start)
        {
            return true;
        }

        uint last = _store.LastSequence(start.DeviceId, start.BootId);
        if (last > start.NewestSequence)
        {
            // Events whose numbers are taken would be dropped as repeats: better none than some.
            Fail(SetBack(start.BootId, start.DeviceId), now);
            return false;
        }

        OpenLedger(start, last);
        if (start.IsBlind && last + 1 < start.OldestSequence)
        {
            _inbox.AddBefore(new PendingGap(start.BootId, start.OldestSequence - 1, WallTime(now)));
            _notices.Enqueue((SessionNoticeKind.EventsLost, LostText(last + 1, start.OldestSequence - 1)));
        }

        StoredSequence = last;
        _start = null;
        return true;
    }

    private void OpenLedger(StreamStart start, uint last)
    {
        // What an earlier boot told and the store could not take comes first.
        uint boot = _inbox.FirstBoot ?? start.BootId;
        uint position = boot == start.BootId ? last : _store.LastSequence(start.DeviceId, boot);
        _inbox.DropStored(boot, position);
        List<RecordedRun> runs = [.. _store.Unfinished(start.DeviceId)];
        if (_followedId is not null && runs.TrueForAll(run => run.RecordId != _followedId) && _store.Read(_followedId) is { } followed)
        {
            runs.Add(followed);
        }

        RunLedger before = _ledger;
        _ledger = RunLedger.Of(start.DeviceId, boot, position, runs.Select(run => RunEntry.Of(run) with { IsPending = before.Find(run.RecordId) is { IsPending: true } })) with
        {
            NextBootId = start.BootId,
            NextLastSequence = last,
        };
        NoticeAdopted(before);
    }

    private void NoticeAdopted(RunLedger before)
    {
        foreach (RunEntry run in _ledger.Runs.Where(run => run.Ending == RecordEnding.Open && before.Find(run.RecordId) is null && run.RecordId != _followedId))
        {
            _notices.Enqueue((SessionNoticeKind.RecordAdopted, Adopted(run.RecordId)));
        }
    }

    private void Write(ulong now)
    {
        var page = new LedgerPage(_ledger, WallTime(now));
        foreach (PendingFact fact in _inbox.Facts)
        {
            page.Enter(fact);
        }

        RecordChanges changes = page.Changes;
        if (!changes.IsEmpty)
        {
            _store.Append(changes);
        }

        _ledger = page.After;
        _inbox.Clear();
        StoredSequence = _ledger.BootId == _bootId ? Math.Max(StoredSequence, _ledger.LastSequence) : StoredSequence;
        NoticeEnds(changes);
    }

    private void NoticeEnds(RecordChanges changes)
    {
        foreach (RecordEnd end in changes.Ends.Where(end => end.RecordId != _followedId))
        {
            _notices.Enqueue(end.Ending == RecordEnding.Closed
                ? (SessionNoticeKind.RecordClosed, Completed(end.RecordId))
                : (SessionNoticeKind.RecordLost, EndLost(end.RecordId)));
        }
    }

    private static Sentence SetBack(uint boot, string device) => Sentence.Of(
        "store.setBack",
        $"The store already holds later events of start {boot} of device {device} than the device has made: its start counter was set back, "
        + $"or two devices bear one id. Give the device another id, or record to another store with --store.");

    private static Sentence Adopted(string record) => Sentence.Of("notice.adopted", $"The record {record}, which its host left open, is carried on.");

    private static Sentence Completed(string record) => Sentence.Of("notice.closed", $"The record {record} of an earlier host is complete.");

    private static Sentence EndLost(string record) => Sentence.Of(
        "notice.endLost", $"The device no longer has the run of record {record}; what it noted after the last event stored is lost, and the record says so.");

    private void Fail(Sentence sentence, ulong now)
    {
        Failure = sentence;
        _retryAt = now + RetryMicroseconds;
    }
}
