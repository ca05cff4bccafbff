using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A service that somebody noted, with the device's counters at that time.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="At">When, by the host's clock.</param>
/// <param name="Note">Who, and what was done.</param>
/// <param name="Counters">What the device had counted by then.</param>
public sealed record ServiceNote(string DeviceId, DateTimeOffset At, string Note, Counters Counters);
