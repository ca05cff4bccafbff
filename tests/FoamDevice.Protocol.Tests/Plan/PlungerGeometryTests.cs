using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class PlungerGeometryTests
{
    private const uint StepsPerMillimeter = 80;

    [Fact]
    public void Ten_millilitres_at_15_9_mm_are_a_stroke_of_50_4_mm()
    {
        int steps = PlungerGeometry.StepsOf(10_000, PlungerGeometry.AreaSquareMicrometers(15_900, 1_000_000), StepsPerMillimeter);

        Assert.Equal(4_029, steps);
        Assert.Equal(50.4, Math.Round(PlungerGeometry.MicrometersOf(steps, StepsPerMillimeter) / 1_000.0, 1));
    }

    [Theory]
    [InlineData(8_585)]
    [InlineData(11_990)]
    [InlineData(14_430)]
    [InlineData(19_050)]
    [InlineData(9_650)]
    [InlineData(12_450)]
    [InlineData(15_900)]
    [InlineData(20_050)]
    public void The_area_of_every_published_bore_is_exact_to_a_part_in_a_hundred_million(uint boreMicrometers)
    {
        double exact = Math.PI / 4 * boreMicrometers * boreMicrometers;

        Assert.InRange(PlungerGeometry.AreaSquareMicrometers(boreMicrometers, 1_000_000) / exact, 1 - 1e-8, 1 + 1e-8);
    }

    [Fact]
    public void The_volume_scale_of_the_calibration_scales_the_area()
    {
        long nominal = PlungerGeometry.AreaSquareMicrometers(15_900, 1_000_000);

        Assert.InRange(PlungerGeometry.AreaSquareMicrometers(15_900, 1_085_000), (long)(nominal * 1.085) - 1, (long)(nominal * 1.085) + 1);
    }

    [Fact]
    public void Steps_are_the_nearest_to_the_volume()
    {
        Gen.Select(Gen.UInt[PlanLimits.MinPhaseMicroliters, PlanLimits.MaxChargeMicroliters], Gen.UInt[PlanLimits.MinBoreMicrometers, PlanLimits.MaxBoreMicrometers], Gen.UInt[10, 400])
            .Sample((volume, bore, stepsPerMillimeter) =>
            {
                long area = PlungerGeometry.AreaSquareMicrometers(bore, 1_000_000);
                int steps = PlungerGeometry.StepsOf(volume, area, stepsPerMillimeter);
                double nanolitersAStep = area / (1_000.0 * stepsPerMillimeter);

                return Math.Abs((steps * nanolitersAStep) - (volume * 1_000.0)) <= (nanolitersAStep / 2) + 0.001
                    && Math.Abs(PlungerGeometry.NanolitersOf(steps, area, stepsPerMillimeter) - (steps * nanolitersAStep)) <= 1;
            });
    }

    [Fact]
    public void Steps_of_a_distance_are_rounded_down()
    {
        Assert.Equal(7_999, PlungerGeometry.StepsOfDistance(99_999, StepsPerMillimeter));
        Assert.Equal(8_000, PlungerGeometry.StepsOfDistance(100_000, StepsPerMillimeter));
    }
}
