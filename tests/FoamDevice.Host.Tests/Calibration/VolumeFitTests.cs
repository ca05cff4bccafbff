using FoamDevice.Protocol;
using MathNet.Numerics.Distributions;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeFitTests
{
    private static readonly CalibratedSide Side = SampleCalibration.Side(SyringeSide.A);
    private static readonly IReadOnlyList<PlannedStroke> Strokes = new VolumeCalibrationPlan().Strokes(Side, ReferenceMachine.Profile(), 1_000_000);

    [Fact]
    public void Without_noise_volume_per_step_offset_and_backlash_come_out_as_they_are()
    {
        var fit = VolumeFit.Of([.. Strokes.Select(stroke => Volume(stroke, 2.5, 3, 8, 0))])!;

        Assert.Equal(2.5, fit.MicrolitersPerStep.Value, 1e-9);
        Assert.Equal(3, fit.OffsetMicroliters.Value, 1e-6);
        Assert.Equal(8, fit.BacklashSteps.Value, 1e-6);
        Assert.Equal(Strokes.Count - 3, fit.DegreesOfFreedom);
    }

    [Fact]
    public void The_residual_is_the_noise_of_the_strokes()
    {
        var random = new Random(3);

        double[] residuals = [.. Enumerable.Range(0, 200).Select(_ => Fit(random, _ => 0.7).ResidualMicroliters)];

        Assert.Equal(0.7, Math.Sqrt(residuals.Select(one => one * one).Average()), 0.02);
    }

    // Of 2,000 sound calibrations 95 % should hold the truth: 1,900, with a deviation of 10. Two percent either way are four deviations.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_95_percent_intervals_hold_the_truth_in_95_of_100_calibrations(bool noiseGrowsWithVolume)
    {
        const int Calibrations = 2_000;
        var random = new Random(20261123);
        int perStep = 0;
        int offset = 0;
        int backlash = 0;

        for (int calibration = 0; calibration < Calibrations; calibration++)
        {
            var fit = Fit(random, stroke => noiseGrowsWithVolume ? 0.4 + (0.00005 * stroke.TargetMicroliters) : 0.5);
            perStep += fit.MicrolitersPerStep.Holds(2.5) ? 1 : 0;
            offset += fit.OffsetMicroliters.Holds(0) ? 1 : 0;
            backlash += fit.BacklashSteps.Holds(8) ? 1 : 0;
        }

        int tolerance = noiseGrowsWithVolume ? 100 : 40;
        Assert.InRange(perStep, 1_900 - tolerance, 1_900 + tolerance);
        Assert.InRange(offset, 1_900 - tolerance, 1_900 + tolerance);
        Assert.InRange(backlash, 1_900 - tolerance, 1_900 + tolerance);
    }

    [Fact]
    public void Too_few_strokes_give_no_fit()
    {
        Assert.Null(VolumeFit.Of([]));
        Assert.Null(VolumeFit.Of([.. Strokes.Take(3).Select(stroke => Volume(stroke, 2.5, 0, 8, 0))]));
    }

    [Fact]
    public void Strokes_of_one_length_give_no_fit() =>
        Assert.Null(VolumeFit.Of([.. Strokes.Where(stroke => stroke.LevelPercent == 10).Select(stroke => Volume(stroke, 2.5, 0, 8, 0))]));

    [Fact]
    public void Strokes_that_all_reverse_give_no_fit_for_offset_and_backlash_are_one_then() =>
        Assert.Null(VolumeFit.Of([.. Strokes.Where(stroke => !stroke.IsContinued).Select(stroke => Volume(stroke, 2.5, 0, 8, 0))]));

    private static VolumeFit Fit(Random random, Func<PlannedStroke, double> noise) =>
        VolumeFit.Of([.. Strokes.Select(stroke => Volume(stroke, 2.5, 0, 8, Normal.Sample(random, 0, noise(stroke))))])!;

    private static StrokeVolume Volume(PlannedStroke stroke, double perStep, double offset, double backlash, double noise) =>
        new(stroke, offset + (perStep * (stroke.Steps - (stroke.IsContinued ? 0 : backlash))) + noise, false);
}
