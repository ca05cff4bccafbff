namespace FoamDevice.Host;

/// <summary>A remark in a volume calibration.</summary>
/// <param name="At">Wall-clock time.</param>
/// <param name="Text">What a person wrote, or what was done out of the ordinary.</param>
public sealed record CalibrationNote(DateTimeOffset At, string Text);
