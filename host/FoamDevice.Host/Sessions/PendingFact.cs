namespace FoamDevice.Host;

/// <summary>Something that a recorder has taken and not stored yet.</summary>
/// <param name="At">Wall-clock time at the host.</param>
internal abstract record PendingFact(DateTimeOffset At);

/// <summary>An event came.</summary>
internal sealed record PendingEvent(StoredEvent Event) : PendingFact(Event.ReceivedAt);

/// <summary>What has not come of a boot up to an event is lost for good.</summary>
internal sealed record PendingGap(uint BootId, uint Last, DateTimeOffset At) : PendingFact(At);

/// <summary>The device says which run it has in hand (0: none), and every event up to then is known.</summary>
internal sealed record PendingStatus(ulong RunToken, DateTimeOffset At) : PendingFact(At);

/// <summary>The host turns away from a run.</summary>
internal sealed record PendingLeave(string RecordId, DateTimeOffset At) : PendingFact(At);

/// <summary>The device did not take the plan of a run.</summary>
internal sealed record PendingWithdrawal(string RecordId, DateTimeOffset At) : PendingFact(At);
