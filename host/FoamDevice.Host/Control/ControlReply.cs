namespace FoamDevice.Host;

/// <summary>One line back from the holder of a port.</summary>
/// <param name="Done">It was carried out, or put on its way.</param>
/// <param name="Text">A plain sentence.</param>
/// <param name="Status">How things stand; null when the holder can't tell.</param>
/// <param name="Standstill">Why nothing moves, or that it does; null when that was not asked.</param>
public sealed record ControlReply(bool Done, string Text, ControlStatus? Status, ControlStandstill? Standstill = null);
