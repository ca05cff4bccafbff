namespace FoamDevice.Host;

/// <summary>Who holds a port.</summary>
/// <param name="ProcessId">The process.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="Command">What it does, as typed.</param>
public sealed record PortHolder(int ProcessId, DateTimeOffset StartedAt, string Command);
