namespace FoamDevice.Campaigns;

/// <summary>An invariant that did not hold.</summary>
/// <param name="Invariant">Its name.</param>
/// <param name="AtMicroseconds">When, world time.</param>
/// <param name="Text">What was wrong.</param>
/// <param name="Trace">The last events of host, line, device and bench.</param>
public sealed record Violation(string Invariant, ulong AtMicroseconds, string Text, IReadOnlyList<string> Trace);
