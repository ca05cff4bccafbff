using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The run whose record is being written: which events are its own, and how it ends.</summary>
internal sealed class RunInHand(NewRecord start)
{
    private readonly PayloadReader _reader = new();
    private readonly RunEnded _ended = new();
    private readonly FaultRaised _fault = new();
    private bool _closing;

    /// <summary>What the record starts with.</summary>
    public NewRecord Start => start;

    /// <summary>The record; null until the device has accepted the run.</summary>
    public string? RecordId { get; private set; }

    /// <summary>How the run ended; null while it has not.</summary>
    public RunEnded? Ended { get; private set; }

    /// <summary>The first fault of the run.</summary>
    public FaultCode Fault { get; private set; }

    /// <summary>The device has closed the run.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The host takes no further event into the record.</summary>
    public bool IsLeft { get; set; }

    /// <summary>The end stands in the store.</summary>
    public bool EndStored { get; set; }

    /// <summary>The end is known and has to be stored.</summary>
    public bool EndDue => RecordId is not null && !EndStored && (IsClosed || (IsLeft && (Ended is not null || Fault != FaultCode.None)));

    /// <summary>How the run ended, as far as events tell.</summary>
    public RunOutcome Outcome => Ended?.Outcome ?? (Fault == FaultCode.None ? RunOutcome.None : RunOutcome.Faulted);

    /// <summary>Starts going through a batch that may have been gone through before.</summary>
    public void BeginBatch() => _closing = IsClosed || IsLeft;

    /// <summary>Whether an event belongs to the record; opens the record with the first one.</summary>
    public bool Owns(StoredEvent stored, IRecordStore store)
    {
        if (_closing || stored.DeviceId != start.Device.DeviceId)
        {
            return false;
        }

        if (RecordId is null && stored.Type == EventType.RunAccepted && TokenOf(stored) == start.Plan.RunToken)
        {
            RecordId = store.Begin(start);
        }

        _closing = stored.Type == EventType.RunClosed && TokenOf(stored) == start.Plan.RunToken;
        return RecordId is not null;
    }

    /// <summary>Takes an event of the record, once it is stored.</summary>
    public void Take(StoredEvent stored)
    {
        switch (stored.Type)
        {
            case EventType.RunEnded:
                _ended.Read(Begin(stored));
                Ended = _ended;
                Note(_ended.Fault);
                break;
            case EventType.FaultRaised:
                _fault.Read(Begin(stored));
                Note(_fault.Code);
                break;
            case EventType.RunClosed:
                IsClosed |= TokenOf(stored) == start.Plan.RunToken;
                break;
        }
    }

    // The first fault is the cause; what follows it is consequence.
    private void Note(FaultCode fault) => Fault = Fault == FaultCode.None ? fault : Fault;

    private ulong TokenOf(StoredEvent stored) => Begin(stored).U64();

    private PayloadReader Begin(StoredEvent stored)
    {
        _reader.Begin(stored.Body, 0, stored.Body.Length);
        return _reader;
    }
}
