using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class SpeedProfileTests
{
    [Fact]
    public void Ten_millilitres_at_15_9_mm_in_half_a_second_with_ramps_of_a_fifth_go_at_101_mm_per_s_and_126_at_the_peak()
    {
        long area = PlungerGeometry.AreaSquareMicrometers(15_900, 1_000_000);
        long stroke = PlungerGeometry.MicrometersOf(PlungerGeometry.StepsOf(10_000, area, 80), 80);

        long mean = stroke * 1_000_000 / 500_000;
        long peak = SpeedProfile.CruiseSpeed(stroke, 500_000, 200_000, 0);

        Assert.Equal(101, Math.Round(mean / 1_000.0));
        Assert.Equal(126, Math.Round(peak / 1_000.0));
    }

    [Fact]
    public void A_start_speed_lowers_the_peak()
    {
        Assert.True(SpeedProfile.CruiseSpeed(50_000, 500_000, 200_000, 5_000) < SpeedProfile.CruiseSpeed(50_000, 500_000, 200_000, 0));
    }

    [Fact]
    public void A_pass_slower_than_the_start_speed_has_no_ramp()
    {
        long cruise = SpeedProfile.CruiseSpeed(1_000, 1_000_000, 200_000, 5_000);

        Assert.Equal(1_000, cruise);
        Assert.Equal(0, SpeedProfile.Acceleration(cruise, 1_000_000, 200_000, 5_000));
    }

    [Fact]
    public void The_trapezoid_covers_the_stroke_and_the_ramps_reach_the_cruise_speed()
    {
        Gen.Select(Gen.Long[1_000, 99_000], Gen.UInt[PlanLimits.MinPassMicroseconds, 5_000_000], Gen.UInt[PlanLimits.MinRampPartsPerMillion, PlanLimits.MaxRampPartsPerMillion], Gen.Long[0, 20_000])
            .Where((stroke, duration, _, start) => stroke * 1_000_000 / duration > start)
            .Sample((stroke, duration, ramp, start) =>
            {
                double seconds = duration / 1e6;
                double share = ramp / 1e6;
                long cruise = SpeedProfile.CruiseSpeed(stroke, duration, ramp, start);
                double covered = (cruise * seconds * (1 - (2 * share))) + ((start + cruise) * seconds * share);
                double reached = start + (SpeedProfile.Acceleration(cruise, duration, ramp, start) * seconds * share);

                // Rounding: up to 2 µm/s each of mean and cruise speed, and a ramp time in whole µs.
                return Math.Abs(covered - stroke) <= 4 * seconds && Math.Abs(reached - cruise) <= 1 + (0.03 * cruise);
            });
    }

    [Theory]
    [InlineData(400, 1_000, 1_000, 400)]
    [InlineData(400, 500, 1_000, 200)]
    [InlineData(400, 0, 0, 400)]
    public void The_axis_with_the_shorter_way_starts_slower_in_proportion(long start, long steps, long longest, long shared)
    {
        Assert.Equal(shared, SpeedProfile.SharedStartSpeed(start, steps, longest));
    }
}
