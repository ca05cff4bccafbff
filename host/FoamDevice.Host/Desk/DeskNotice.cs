namespace FoamDevice.Host;

/// <summary>Something that a person should see.</summary>
/// <param name="Number">Grows with every notice.</param>
/// <param name="At">When.</param>
/// <param name="Text">A plain sentence.</param>
public sealed record DeskNotice(long Number, DateTimeOffset At, string Text);
