using Xunit;

namespace FoamDevice.Simulator.Tests;

public class HomeSwitchTests
{
    private static readonly BenchParameters Parameters = new();

    [Fact]
    public void It_closes_at_the_trip_point_and_opens_after_its_hysteresis()
    {
        var home = new HomeSwitch(Parameters, new Random(1), new Random(2));

        Assert.False(At(home, 0.00001));
        Assert.True(At(home, -0.00001));
        Assert.True(At(home, 0.00014));
        Assert.False(At(home, 0.00016));
    }

    [Fact]
    public void Its_trip_point_varies_within_the_stated_repeatability()
    {
        var home = new HomeSwitch(Parameters, new Random(1), new Random(2));
        var trips = new HashSet<int>();

        for (int approach = 0; approach < 200; approach++)
        {
            int nanometers = 20_000;
            while (!At(home, nanometers * 1e-9))
                nanometers -= 100;
            trips.Add(nanometers);
            At(home, 0.001);
        }

        Assert.True(trips.Count > 20);
        Assert.All(trips, trip => Assert.InRange(trip, -3_100, 3_100));
    }

    [Fact]
    public void A_stuck_switch_keeps_its_level()
    {
        var home = new HomeSwitch(Parameters, new Random(1), new Random(2)) { StuckAt = false };

        Assert.False(At(home, -0.001));
    }

    private static bool At(HomeSwitch home, double meters)
    {
        home.Look(meters);
        return home.Closed;
    }

    [Fact]
    public void A_noisy_switch_shows_the_wrong_level_in_its_share_of_looks_and_trips_where_it_always_did()
    {
        var noisy = new HomeSwitch(Parameters, new Random(1), new Random(2));
        var healthy = new HomeSwitch(Parameters, new Random(1), new Random(2));
        noisy.Noise.Share = 0.1;

        int wrong = Enumerable.Range(0, 10_000).Count(look => At(noisy, 0.001 * (look % 2)) != At(healthy, 0.001 * (look % 2)));

        Assert.InRange(wrong, 900, 1_100);
    }
}
