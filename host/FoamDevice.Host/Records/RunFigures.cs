namespace FoamDevice.Host;

/// <summary>What runs are compared by, of one run, without its events.</summary>
/// <param name="Run">The record.</param>
/// <param name="Operator">Who ran it; may be empty.</param>
/// <param name="MethodSha256">The method's text as run: SHA-256, lower-case hexadecimal.</param>
/// <param name="Summary">Its figures.</param>
public sealed record RunFigures(RecordHeader Run, string Operator, string MethodSha256, RunSummary Summary);
