namespace FoamDevice.Host;

/// <summary>One number that was measured, or worked out from what was.</summary>
/// <param name="Id">Which; one of <see cref="MeasuredQuantity.All"/>, or a name of its own.</param>
/// <param name="Value">The number; finite.</param>
/// <param name="Unit">Its unit, such as µm or s; empty for a plain number.</param>
/// <param name="Low">Lower end of its 95 % interval; null when none was worked out.</param>
/// <param name="High">Upper end, likewise.</param>
/// <param name="IsExtrapolated">It lies beyond what was observed.</param>
public sealed record MeasuredFigure(string Id, double Value, string Unit, double? Low = null, double? High = null, bool IsExtrapolated = false);
