namespace FoamDevice.Host;

/// <summary>Who holds a port, or conducts a run.</summary>
/// <param name="ProcessId">The process; 0 when it has not said yet.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="Command">What it does, as typed.</param>
public sealed record LockHolder(int ProcessId, DateTimeOffset StartedAt, string Command)
{
    /// <summary>It in a sentence.</summary>
    public string Text => ProcessId == 0 ? Command : $"`{Command}` (process {ProcessId}, since {StartedAt:yyyy-MM-dd HH:mm:ss} UTC)";
}
