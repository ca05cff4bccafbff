using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>An event's row in a store without a log.</summary>
internal sealed class OldEvent
{
    public const string Select =
        "SELECT device_id AS DeviceId, boot_id AS BootId, sequence AS Sequence, time_us AS TimeMicroseconds, type AS Type, body AS Body, received_at AS ReceivedAt FROM old_events";

    public string DeviceId { get; set; } = "";
    public long BootId { get; set; }
    public long Sequence { get; set; }
    public long TimeMicroseconds { get; set; }
    public long Type { get; set; }
    public string Body { get; set; } = "";
    public string ReceivedAt { get; set; } = "";

    public StoredEvent ToEvent() => new(
        DeviceId, (uint)BootId, (uint)Sequence, (ulong)TimeMicroseconds, (EventType)Type, Convert.FromHexString(Body), StoreTime.Read(ReceivedAt), null);
}
