namespace FoamDevice.Host;

/// <summary>A line of a method's text that one of two runs has and the other has not.</summary>
/// <param name="InFirst">The first run has it; else the second.</param>
/// <param name="Number">Its number there, from 1.</param>
/// <param name="Text">The line.</param>
public sealed record MethodLine(bool InFirst, int Number, string Text);
