using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>One numbered fact from a device, as it came.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">Its boot.</param>
/// <param name="Sequence">Number in that boot, from 1.</param>
/// <param name="TimeMicroseconds">Device time, µs since its start.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Body">The bytes of the fact; <see cref="EventReader"/> reads them.</param>
/// <param name="ReceivedAt">Wall-clock time at the host.</param>
/// <param name="RecordId">The record it belongs to; null when it came outside of a run.</param>
public sealed record StoredEvent(
    string DeviceId,
    uint BootId,
    uint Sequence,
    ulong TimeMicroseconds,
    EventType Type,
    byte[] Body,
    DateTimeOffset ReceivedAt,
    string? RecordId);
