using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace FoamDevice.Host;

/// <summary>The line through the strokes of a series: V = offset + volume per step · (steps − backlash on a reversal), by plain least squares.</summary>
/// <remarks>
/// Plain, because a spread taken from five or ten replicates is too uncertain to weigh by: weights from it would make the intervals too narrow.
/// The intervals are Student's for 95 %; that of the backlash, a quotient, by propagation of its two coefficients.
/// </remarks>
/// <param name="MicrolitersPerStep">Volume of a step, µL.</param>
/// <param name="OffsetMicroliters">Volume that every stroke has too much whatever its length, µL: near 0 when valves and plunger are tight.</param>
/// <param name="BacklashSteps">Steps that a reversal still loses under the values in force.</param>
/// <param name="ResidualMicroliters">Standard deviation of the strokes about the line, µL.</param>
/// <param name="DegreesOfFreedom">Readings less 3.</param>
public sealed record VolumeFit(Estimate MicrolitersPerStep, Estimate OffsetMicroliters, Estimate BacklashSteps, double ResidualMicroliters, int DegreesOfFreedom)
{
    private const double Confidence = 0.95;
    private const int Coefficients = 3;

    // Steps in thousands: the columns are then of like size, and the normal matrix is well conditioned.
    private const double StepUnit = 1_000;

    /// <summary>Fits the line; null when the strokes can't determine it: fewer than four, of one length, or none of a kind.</summary>
    public static VolumeFit? Of(IReadOnlyList<StrokeVolume> volumes)
    {
        if (volumes.Count <= Coefficients || !AreTellingApart(volumes))
            return null;

        var design = Matrix<double>.Build.DenseOfRows(volumes.Select(RowOf));
        var observed = Vector<double>.Build.DenseOfEnumerable(volumes.Select(volume => volume.Microliters));
        var coefficients = design.QR().Solve(observed);
        int freedom = volumes.Count - Coefficients;
        double variance = (observed - (design * coefficients)).DotProduct(observed - (design * coefficients)) / freedom;
        return FromCoefficients(coefficients, design.TransposeThisAndMultiply(design).Inverse() * variance, Math.Sqrt(variance), freedom);
    }

    // Both kinds of stroke tell backlash from offset; two lengths of one kind tell the volume of a step from both.
    private static bool AreTellingApart(IReadOnlyList<StrokeVolume> volumes)
    {
        var kinds = volumes.GroupBy(volume => volume.Stroke.IsContinued).ToList();
        return kinds.Count == 2 && kinds.Any(kind => kind.DistinctBy(volume => volume.Stroke.Steps).Count() > 1);
    }

    private static double[] RowOf(StrokeVolume volume) => [1, volume.Stroke.Steps / StepUnit, volume.Stroke.IsContinued ? 0 : -1];

    private static VolumeFit FromCoefficients(Vector<double> coefficients, Matrix<double> covariance, double residual, int freedom)
    {
        double t = StudentT.InvCDF(0, 1, freedom, (1 + Confidence) / 2);
        double perStep = coefficients[1] / StepUnit;
        double backlash = coefficients[2] / perStep;
        double backlashVariance = (covariance[2, 2] + (backlash * backlash * covariance[1, 1] / (StepUnit * StepUnit)) - (2 * backlash * covariance[1, 2] / StepUnit)) / (perStep * perStep);
        return new VolumeFit(
            Around(perStep, t * Math.Sqrt(covariance[1, 1]) / StepUnit),
            Around(coefficients[0], t * Math.Sqrt(covariance[0, 0])),
            Around(backlash, t * Math.Sqrt(backlashVariance)),
            residual,
            freedom);
    }

    private static Estimate Around(double value, double halfWidth) => new(value, value - halfWidth, value + halfWidth);
}
