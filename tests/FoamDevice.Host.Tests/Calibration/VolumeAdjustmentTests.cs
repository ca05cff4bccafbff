using FoamDevice.Protocol;
using MathNet.Numerics.Statistics;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeAdjustmentTests
{
    private const int Calibrations = 1_000;

    private static readonly MachineProfile Machine = ReferenceMachine.Profile();
    private static readonly CalibratedSide Side = SampleCalibration.Side(SyringeSide.A);
    private static readonly VolumeValues Nominal = new(1_000_000, 0);
    private static readonly double TrueScale = 1e6 * 1.015 * 1.015;

    private static readonly IReadOnlyList<VolumeAdjustment> Adjustments = [.. Enumerable.Range(0, Calibrations).Select(Adjust)];

    [Fact]
    public void Over_a_thousand_calibrations_the_volume_scale_has_no_bias()
    {
        double[] scales = [.. Adjustments.Select(adjustment => adjustment.ScalePartsPerMillion.Value)];

        double standardError = scales.StandardDeviation() / Math.Sqrt(Calibrations);
        Assert.InRange(scales.Mean() - TrueScale, -4 * standardError, 4 * standardError);
        Assert.InRange(scales.StandardDeviation(), 10, 60);
    }

    [Fact]
    public void Over_a_thousand_calibrations_the_backlash_has_no_bias_and_its_whole_steps_are_right()
    {
        double[] steps = [.. Adjustments.Select(adjustment => adjustment.BacklashSteps.Value)];

        double standardError = steps.StandardDeviation() / Math.Sqrt(Calibrations);
        Assert.InRange(steps.Mean() - 8, -4 * standardError, 4 * standardError);
        Assert.All(Adjustments, adjustment => Assert.Equal(8u, adjustment.Values!.Value.BacklashSteps));
    }

    [Fact]
    public void The_interval_of_the_scale_holds_the_true_bore_in_95_of_100_calibrations()
    {
        int held = Adjustments.Count(adjustment => adjustment.ScalePartsPerMillion.Holds(TrueScale));

        // 950 are expected, with a deviation of 7.
        Assert.InRange(held, 922, 978);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    public void With_the_new_values_every_machine_is_within_0_2_percent(int level)
    {
        var exact = new SyntheticMachine(0) { StrokeNoiseMicroliters = 0 };

        Assert.All(Adjustments, adjustment =>
        {
            var stroke = new VolumeCalibrationPlan().Strokes(Side, Machine, adjustment.Values!.Value.ScalePartsPerMillion).First(one => one.LevelPercent == level && !one.IsContinued);
            Assert.Equal(1, exact.VolumeOf(stroke, Side, adjustment.Values!.Value) / stroke.TargetMicroliters, 0.002);
            exact.VolumeOf(stroke with { Direction = StrokeDirection.Dispense }, Side, adjustment.Values!.Value);
        });
    }

    [Fact]
    public void The_values_go_into_the_calibration_of_their_side_and_leave_the_rest_alone()
    {
        var before = ReferenceMachine.NominalCalibration();
        before.GasFillExtraPartsPerMillion = 12_000;
        before.BacklashStepsA = 3;

        var after = new VolumeValues(1_030_000, 8).In(before, SyringeSide.B, 7);

        Assert.Equal((1_000_000u, 3u), (after.VolumeScaleAPartsPerMillion, after.BacklashStepsA));
        Assert.Equal((1_030_000u, 8u, 7u), (after.VolumeScaleBPartsPerMillion, after.BacklashStepsB, after.CalibrationId));
        Assert.Equal((before.ServoGasPortMicroseconds, 12_000u), (after.ServoGasPortMicroseconds, after.GasFillExtraPartsPerMillion));
        Assert.Equal(0u, before.BacklashStepsB);
    }

    private static VolumeAdjustment Adjust(int seed)
    {
        var machine = new SyntheticMachine(seed);
        var strokes = new VolumeCalibrationPlan().Strokes(Side, Machine, Nominal.ScalePartsPerMillion);
        var fit = VolumeFit.Of([.. strokes.Select(stroke => new StrokeVolume(stroke, machine.VolumeOf(stroke, Side, Nominal), false))])!;
        return VolumeAdjustment.Of(Side, Machine, ReferenceMachine.NominalCalibration(), fit, Nominal);
    }
}
