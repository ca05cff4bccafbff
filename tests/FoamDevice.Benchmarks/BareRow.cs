namespace FoamDevice.Benchmarks;

/// <summary>The rows of an event, ready to be inserted.</summary>
/// <param name="Event">Its row.</param>
/// <param name="LogEntry">The row of the log entry that it came with; null when that of an event before it is the same.</param>
internal sealed record BareRow(object[] Event, object[]? LogEntry);
