namespace FoamDevice.Host;

/// <summary>Events that the device's journal no longer held.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">The boot they belong to.</param>
/// <param name="First">First sequence number lost.</param>
/// <param name="Last">Last sequence number lost.</param>
internal readonly record struct EventGap(string DeviceId, uint BootId, uint First, uint Last);
