namespace FoamDevice.Web.Run;

/// <summary>Why something was not done.</summary>
/// <param name="Text">A plain sentence.</param>
/// <param name="IsHostEnglish">It is the host's own English; otherwise it is in the visitor's language.</param>
public sealed record ActionRefusal(string Text, bool IsHostEnglish);
