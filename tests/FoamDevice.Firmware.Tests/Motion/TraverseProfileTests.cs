namespace FoamDevice.Firmware.Tests.Motion;

public sealed class TraverseProfileTests
{
    private const double StartRate = 400;
    private const double Rate = 3_200;
    private const double RampSeconds = 0.1;
    private const double MaxAcceleration = 800_000;

    private readonly TraverseProfile _profile = new();

    [Fact]
    public void A_long_leg_cruises_at_the_wanted_speed()
    {
        _profile.Set(5_632, Rate, StartRate, RampSeconds, MaxAcceleration);

        Assert.Equal(Rate, Cruise(5_632), 1.0);
        Assert.Equal(RampSeconds, Share * Seconds, 1e-4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(5_632)]
    public void No_leg_is_faster_or_steeper_than_allowed(int steps)
    {
        _profile.Set(steps, Rate, StartRate, RampSeconds, MaxAcceleration);

        Assert.InRange(Cruise(steps), 0, Rate + 1);
        Assert.InRange(Share, 0, 0.4);
        Assert.InRange(Cruise(steps) - StartRate, 0, (MaxAcceleration * 1.01 * Share * Seconds) + 0.1);
    }

    [Fact]
    public void A_leg_of_any_length_can_be_made_by_any_machine_that_a_profile_describes()
    {
        var random = new Random(5);
        var train = new Train(600);
        var planner = new TrainPlanner();
        for (int i = 0; i < 60_000; i++)
        {
            int steps = i < 40_000 ? random.Next(1, 60) : random.Next(60, 600);
            double stepsPerMillimeter = random.Next(10, 401);
            double start = Math.Max(31, random.Next(500, 20_001) * stepsPerMillimeter / 1_000);
            double rate = Math.Min(50_000, random.Next(500, 500_001) * stepsPerMillimeter / 1_000);
            double acceleration = random.Next(10_000, 50_000_001) * stepsPerMillimeter / 1_000;
            if (rate < 31)
                continue;

            _profile.Set(steps, rate, start, random.Next(10, 2_001) * 1e-3, acceleration);
            planner.Begin(train, steps, _profile.DurationMicroseconds, _profile.RampPartsPerMillion, start);
            while (!planner.Advance())
            {
            }

            Assert.False(planner.Failed, $"{steps} steps at {rate} from {start} steps/s with {acceleration} steps/s²");
        }
    }

    [Fact]
    public void A_speed_below_the_start_stop_rate_needs_no_ramp()
    {
        _profile.Set(400, 200, StartRate, RampSeconds, MaxAcceleration);

        Assert.Equal(0u, _profile.RampPartsPerMillion);
        Assert.Equal(2_000_000u, _profile.DurationMicroseconds);
    }

    [Fact]
    public void A_ramp_takes_as_long_as_the_steepest_one_needs()
    {
        _profile.Set(5_632, Rate, StartRate, RampSeconds, maxAcceleration: 10_000);

        Assert.Equal((Rate - StartRate) / 10_000, Share * Seconds, 1e-3);
    }

    private double Seconds => _profile.DurationMicroseconds * 1e-6;

    private double Share => _profile.RampPartsPerMillion * 1e-6;

    private double Cruise(int steps) => ((steps / Seconds) - (Share * StartRate)) / (1 - Share);
}
