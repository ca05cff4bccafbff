namespace FoamDevice.Host;

/// <summary>Events that are lost for good, as after a power cut.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">Its boot.</param>
/// <param name="FirstSequence">First event lost; with an open end, the first that may be.</param>
/// <param name="LastSequence">Last event lost; null for an open end: whatever the device noted from the first on, until its next start or its next stored event.</param>
/// <param name="NoticedAt">Wall-clock time at the host.</param>
/// <param name="RecordId">The record it belongs to; null outside of a run.</param>
public sealed record LostEvents(string DeviceId, uint BootId, uint FirstSequence, uint? LastSequence, DateTimeOffset NoticedAt, string? RecordId)
{
    /// <summary>How many; null for an open end: not known, and possibly none.</summary>
    public long? Count => (long?)LastSequence - FirstSequence + 1;
}
