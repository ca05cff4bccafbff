using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Takes every event, stores it in order, and only then lets it be acknowledged. Knows the run in hand and ends its record.</summary>
/// <remarks>A failing store stops nothing: what could not be stored stays unacknowledged, so the device keeps it, and storing is tried again every second.</remarks>
public sealed class Recorder
{
    // Collects what comes together; well below the time after which the device sends again.
    private const ulong HoldMicroseconds = 50_000;
    private const ulong RetryMicroseconds = 1_000_000;

    // Half of what the device sends ahead: it never waits for the acknowledgement.
    private const int FullBatch = (int)LinkTiming.EventWindow / 2;

    private readonly IRecordStore _store;
    private readonly DateTimeOffset _timeAtZero;
    private readonly List<StoredEvent> _batch = new(FullBatch);
    private readonly List<EventGap> _gaps = [];
    private string _deviceId = "";
    private uint _bootId;
    private ulong _oldestTaken;
    private ulong _retryAt;
    private bool _numbersCollide;
    private RunInHand? _run;

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
    public string? Failure { get; private set; }

    /// <summary>The record of the run in hand, or of the last one; null before the device has accepted it.</summary>
    public string? RecordId => _run?.RecordId;

    /// <summary>How the run in hand ended; null while it has not, or while that is not stored.</summary>
    public RunEnded? Ended => _run?.Ended;

    /// <summary>How the run in hand ended, as far as it is stored.</summary>
    public RunOutcome Outcome => _run?.Outcome ?? RunOutcome.None;

    /// <summary>The first fault of the run in hand.</summary>
    public FaultCode Fault => _run?.Fault ?? FaultCode.None;

    /// <summary>The device has closed the run in hand, and the record is ended.</summary>
    public bool IsClosed => _run is { IsClosed: true, EndStored: true };

    /// <summary>Something is waiting to be stored.</summary>
    public bool HasUnstored => _batch.Count > 0 || _gaps.Count > 0 || _run is { EndDue: true };

    /// <summary>The wall time of a moment of the session.</summary>
    public DateTimeOffset WallTime(ulong nowMicroseconds) => _timeAtZero.AddMicroseconds(nowMicroseconds);

    /// <summary>Announces a run: its record begins when the device's acceptance is there, so that a refused plan leaves none.</summary>
    public void Expect(NewRecord run) => _run = new RunInHand(run);

    /// <summary>The announced run was refused.</summary>
    public void Dismiss() => _run = _run?.RecordId is null ? null : _run;

    /// <summary>The host turns away from the run: what is known of its end is stored. A run whose end never came stays unfinished.</summary>
    public void Leave(ulong nowMicroseconds)
    {
        Store(nowMicroseconds);
        if (_run is not null)
        {
            _run.IsLeft = true;
            Store(nowMicroseconds);
        }
    }

    /// <summary>Stores what is due.</summary>
    /// <returns>True when <see cref="StoredSequence"/> can be acknowledged.</returns>
    public bool Poll(ulong nowMicroseconds) => HasUnstored && IsDue(nowMicroseconds) && Store(nowMicroseconds);

    /// <summary>A session with the device is open.</summary>
    /// <returns>The event after which the stream goes on.</returns>
    internal uint Opened(HelloReply device, ulong nowMicroseconds)
    {
        Store(nowMicroseconds);
        bool sameBoot = device.DeviceId == _deviceId && device.BootId == _bootId;
        if (sameBoot)
        {
            // What could not be stored is not acknowledged, so it comes again.
            _batch.RemoveAll(stored => stored.BootId == device.BootId);
            _gaps.RemoveAll(gap => gap.BootId == device.BootId);
            return StoredSequence;
        }

        _numbersCollide = false;
        StoredSequence = LastStored(device, nowMicroseconds);
        _deviceId = device.DeviceId;
        _bootId = device.BootId;
        return StoredSequence;
    }

    /// <summary>Takes the next event.</summary>
    internal void Take(EventHeader header, PayloadReader body, ulong nowMicroseconds)
    {
        NoteOldest(nowMicroseconds);
        byte[] copy = body.Buffer.AsSpan(body.Position, body.Remaining).ToArray();
        _batch.Add(new StoredEvent(_deviceId, header.BootId, header.Sequence, header.TimeMicroseconds, header.Type, copy, WallTime(nowMicroseconds), null));
    }

    /// <summary>Notes events that are gone for good.</summary>
    internal void Lost(uint bootId, uint first, uint last, ulong nowMicroseconds)
    {
        NoteOldest(nowMicroseconds);
        _gaps.Add(new EventGap(_deviceId, bootId, first, last));
    }

    private void NoteOldest(ulong now) => _oldestTaken = _batch.Count == 0 && _gaps.Count == 0 ? now : _oldestTaken;

    private bool IsDue(ulong now) => Failure is null ? _batch.Count >= FullBatch || now - _oldestTaken >= HoldMicroseconds : now >= _retryAt;

    private uint LastStored(HelloReply device, ulong now)
    {
        try
        {
            uint last = _store.LastSequence(device.DeviceId, device.BootId);
            if (last <= device.NewestSequence)
            {
                return last;
            }

            _numbersCollide = true;
            Fail($"The store already holds later events of start {device.BootId} of device {device.DeviceId} than the device has made: its start counter was set back, "
                + "or two devices bear one id. Give the device another id, or record to another store with --store.", now);
        }
        catch (StoreException failure)
        {
            Fail(failure.Message, now);
        }

        // Nothing is claimed to be lost, and nothing acknowledged that the device still holds.
        return device.OldestSequence - 1;
    }

    private bool Store(ulong now)
    {
        // Events whose numbers are taken would be dropped as repeats: better none than some.
        if (!HasUnstored || _numbersCollide)
        {
            return false;
        }

        try
        {
            StoreBatch();
            StoreGaps(now);
            StoreEnd(now);
            Failure = null;
            return true;
        }
        catch (StoreException failure)
        {
            Fail(failure.Message, now);
            return false;
        }
    }

    private void StoreBatch()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        AssignRecord();
        _store.Append(_batch);
        foreach (StoredEvent stored in _batch)
        {
            NoteStored(stored.BootId, stored.Sequence);
            if (stored.RecordId is not null)
            {
                _run?.Take(stored);
            }
        }

        _batch.Clear();
    }

    private void AssignRecord()
    {
        _run?.BeginBatch();
        for (int i = 0; i < _batch.Count; i++)
        {
            if (_run is not null && _run.Owns(_batch[i], _store))
            {
                _batch[i] = _batch[i] with { RecordId = _run.RecordId };
            }
        }
    }

    private void StoreGaps(ulong now)
    {
        string? recordId = _run is { IsLeft: false } ? _run.RecordId : null;
        while (_gaps.Count > 0)
        {
            EventGap gap = _gaps[0];
            _store.AppendGap(recordId, gap.DeviceId, gap.BootId, gap.First, gap.Last, WallTime(now));
            NoteStored(gap.BootId, gap.Last);
            _gaps.RemoveAt(0);
        }
    }

    private void StoreEnd(ulong now)
    {
        if (_run is { EndDue: true })
        {
            _store.End(_run.RecordId!, _run.Outcome, _run.Fault, WallTime(now));
            _run.EndStored = true;
        }
    }

    private void NoteStored(uint bootId, uint sequence)
    {
        if (bootId == _bootId && sequence > StoredSequence)
        {
            StoredSequence = sequence;
        }
    }

    private void Fail(string sentence, ulong now)
    {
        Failure = sentence;
        _retryAt = now + RetryMicroseconds;
    }
}
