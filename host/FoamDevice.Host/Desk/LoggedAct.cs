namespace FoamDevice.Host;

/// <summary>An act as a log has it.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="Writer">Whose log: one for each bench.</param>
/// <param name="Act">The act.</param>
public sealed record LoggedAct(DateTimeOffset At, string Writer, BenchAct Act);
