namespace FoamDevice.Host;

/// <summary>A record as it is told from others.</summary>
internal sealed class NamedRecord
{
    /// <summary>Its key; no other record has it.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its id. A record of another bench may have the same one.</summary>
    public string Id { get; set; } = "";

    /// <summary>The device that ran it.</summary>
    public string DeviceId { get; set; } = "";
}
