namespace FoamDevice.Host;

/// <summary>What became of an action.</summary>
/// <param name="Done">It was carried out, or put on its way.</param>
/// <param name="Text">A plain sentence: what happens now, or why not and what to do.</param>
public sealed record DeskAnswer(bool Done, string Text);
