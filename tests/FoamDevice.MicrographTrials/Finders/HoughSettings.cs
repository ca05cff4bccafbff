using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>What a person chooses of OpenCV's <c>HoughCircles</c>.</summary>
/// <param name="Mode">The old method by gradient, or the newer one (<c>HOUGH_GRADIENT_ALT</c>), which OpenCV calls more accurate.</param>
/// <param name="EdgeThreshold">Upper threshold of the edges (<c>param1</c>).</param>
/// <param name="CircleThreshold">What makes a circle (<c>param2</c>): votes in the old method, how whole the circle is, up to 1, in the newer one.</param>
/// <param name="LeastDistance">Least distance of two middles (<c>minDist</c>), in smallest radii.</param>
public sealed record HoughSettings(HoughModes Mode, double EdgeThreshold, double CircleThreshold, double LeastDistance)
{
    private static readonly double[] LeastDistances = [1, 2];

    /// <summary>Those that are tried.</summary>
    public static IEnumerable<HoughSettings> Grid { get; } =
    [
        .. Of(HoughModes.Gradient, [100, 200], [20, 30, 40, 60]),
        .. Of(HoughModes.GradientAlt, [150, 300], [0.3, 0.45, 0.6, 0.75, 0.9]),
    ];

    /// <summary>Accumulator pixels in a pixel of the picture (<c>dp</c>), as OpenCV's manual advises for either method.</summary>
    public double Coarseness => Mode == HoughModes.GradientAlt ? 1.5 : 1;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Mode}, dp {Coarseness}, param1 {EdgeThreshold}, param2 {CircleThreshold}, minDist {LeastDistance} minRadius");

    private static IEnumerable<HoughSettings> Of(HoughModes mode, double[] edgeThresholds, double[] circleThresholds) =>
        from edge in edgeThresholds
        from circle in circleThresholds
        from distance in LeastDistances
        select new HoughSettings(mode, edge, circle, distance);
}
