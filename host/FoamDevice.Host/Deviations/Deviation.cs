namespace FoamDevice.Host;

/// <summary>Something that was done otherwise than the method asks.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Subject">In what, in a word or two.</param>
/// <param name="Asked">What was asked, with its unit.</param>
/// <param name="Done">What was done, with its unit.</param>
/// <param name="Text">Both in a sentence.</param>
public sealed record Deviation(DeviationKind Kind, string Subject, string Asked, string Done, string Text);
