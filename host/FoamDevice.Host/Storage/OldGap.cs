namespace FoamDevice.Host;

/// <summary>A gap's row in a store without a log.</summary>
internal sealed class OldGap
{
    public const string Select =
        "SELECT device_id AS DeviceId, boot_id AS BootId, first_sequence AS First, last_sequence AS Last, noticed_at AS NoticedAt FROM old_gaps";

    public string DeviceId { get; set; } = "";
    public long BootId { get; set; }
    public long First { get; set; }
    public long? Last { get; set; }
    public string NoticedAt { get; set; } = "";

    public LostEvents ToGap() => new(DeviceId, (uint)BootId, (uint)First, (uint?)Last, StoreTime.Read(NoticedAt), null);
}
