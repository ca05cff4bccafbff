namespace FoamDevice.Host;

/// <summary>One draw and push-back.</summary>
/// <param name="DrawnMicroliters">Volume drawn, µL.</param>
/// <param name="DwellSeconds">Wait after the draw, s.</param>
/// <param name="PushedMicroliters">Volume pushed back until the first bubble, µL; half a jog is taken off, for the bubble came within the last.</param>
public sealed record FillPoint(double DrawnMicroliters, double DwellSeconds, double PushedMicroliters);
