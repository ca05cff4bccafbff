using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class TrainPlannerTests
{
    private const uint Fifth = 200_000;
    private const double StartRate = 400;

    private readonly TrainPlanner _planner = new();
    private readonly Train _train = new(PlanLimits.MaxFastSteps);

    [Theory]
    [InlineData(1, 2_500, 0.0)]
    [InlineData(16, 12_800, 0.25)]
    [InlineData(806, 600_000, 0.2)]
    [InlineData(4_029, 1_000_000, 0.2)]
    [InlineData(4_029, 500_000, 0.4)]
    [InlineData(5_632, 120_000_000, 0.2)]
    [InlineData(5_632, 700_001, 0.001)]
    [InlineData(3, 7_000, 0.4)]
    public void A_train_lasts_exactly_as_long_as_asked_and_has_every_step(int steps, int microseconds, double ramp)
    {
        Plan(steps, (uint)microseconds, (uint)(ramp * 1e6));

        Assert.False(_planner.Failed);
        Assert.Equal(steps, _train.Periods().Length);
        Assert.Equal(microseconds, _train.Periods().Sum());
        Assert.Equal((uint)microseconds, _train.DurationMicroseconds);
        Assert.Equal(steps, _train.Steps);
    }

    [Fact]
    public void The_first_and_the_last_step_go_at_the_start_stop_rate()
    {
        Plan(4_029, 1_000_000, Fifth);

        int[] periods = _train.Periods();
        Assert.Equal(2_500, periods[0]);
        Assert.Equal(2_500, periods[^1]);
    }

    [Fact]
    public void The_ramp_down_mirrors_the_ramp_up_so_one_train_serves_both_directions()
    {
        Plan(4_029, 1_000_000, Fifth);

        int[] periods = _train.Periods();
        int ramp = RampSteps(periods);
        Assert.InRange(ramp, 400, 800);
        Assert.Equal(periods[..ramp], periods[^ramp..].Reverse());
    }

    [Theory]
    [InlineData(806, 600_000, 0.2)]
    [InlineData(4_029, 1_000_000, 0.2)]
    [InlineData(4_029, 500_000, 0.3)]
    [InlineData(5_632, 10_000_000, 0.1)]
    public void Every_edge_is_within_a_microsecond_of_the_unrounded_train_with_no_drift(int steps, int microseconds, double ramp)
    {
        Plan(steps, (uint)microseconds, (uint)(ramp * 1e6));

        double[] ideal = IdealEdges(steps, microseconds, ramp);
        long[] edges = _train.Edges();
        Assert.All(Enumerable.Range(0, steps + 1), i => Assert.InRange(edges[i] - ideal[i], -1.0, 1.0));
        int[] periods = _train.Periods();
        Assert.All(Enumerable.Range(0, steps), i => Assert.InRange(periods[i] - (ideal[i + 1] - ideal[i]), -1.0, 1.0));
    }

    [Fact]
    public void The_train_follows_the_trapezoid_of_the_plan_within_one_step()
    {
        const int Steps = 4_029;
        const double Seconds = 1.0;
        Plan(Steps, 1_000_000, Fifth);

        long[] edges = _train.Edges();

        Assert.All(Enumerable.Range(0, Steps), i => Assert.InRange(Trapezoid(edges[i] * 1e-6, Steps, Seconds, 0.2) - i, -1.0, 1.0));
    }

    [Fact]
    public void A_pass_slower_than_the_start_stop_rate_has_no_ramp()
    {
        Plan(400, 2_000_000, Fifth);

        Assert.All(_train.Periods(), p => Assert.Equal(5_000, p));
    }

    [Fact]
    public void A_pass_at_just_the_start_stop_rate_has_no_ramp()
    {
        Plan(1, 3_333, 0, 300);

        Assert.False(_planner.Failed);
        Assert.Equal([3_333], _train.Periods());
    }

    [Fact]
    public void A_turn_works_out_128_steps_at_most()
    {
        const int Steps = 4_029;
        _planner.Begin(_train, Steps, 1_000_000, Fifth, StartRate);

        int turns = 1;
        int most = 0;
        int before = 0;
        for (bool over = false; !over; turns++)
        {
            over = _planner.Advance();
            int worked = WorkedOut();
            most = Math.Max(most, worked - before);
            before = worked;
        }

        Assert.Equal(TrainPlanner.StepsPerTurn, most);
        Assert.InRange(turns, Steps / TrainPlanner.StepsPerTurn, (Steps / TrainPlanner.StepsPerTurn) + 3);
    }

    [Theory]
    [InlineData(5_632, 4_029, 0.002)]
    [InlineData(4_029, 2_534, 0.002)]
    [InlineData(806, 507, 0.002)]
    [InlineData(5_632, 1_034, 0.006)]
    public void Geared_axes_take_equal_time_and_keep_their_ratio_all_the_way(int longer, int shorter, double shareOfStroke)
    {
        Plan(longer, 1_000_000, Fifth);
        long[] longEdges = _train.Edges();

        Plan(shorter, 1_000_000, Fifth, StartRate * shorter / longer);
        long[] shortEdges = _train.Edges();

        Assert.Equal(longEdges[^1], shortEdges[^1]);
        IEnumerable<double> apart = Enumerable.Range(0, shorter).Select(i => (PositionAt(longEdges, shortEdges[i]) / longer) - ((double)i / shorter));
        Assert.All(apart, share => Assert.InRange(share, -shareOfStroke, shareOfStroke));
    }

    [Theory]
    [InlineData(5_632, 30_000)]
    [InlineData(100, 599)]
    public void Steps_too_short_for_a_pulse_fail_the_train(int steps, int microseconds)
    {
        Plan(steps, (uint)microseconds, 0);

        Assert.True(_planner.Failed);
        Assert.Empty(_train.Periods());
        Assert.Equal(0, _train.Steps);
    }

    [Fact]
    public void The_longest_step_is_what_15_bits_hold_and_one_more_microsecond_fails_the_train()
    {
        const uint Longest = PlanLimits.MaxStepMicroseconds + Train.HighMicroseconds;

        Plan(1, Longest, 0);
        Assert.False(_planner.Failed);
        Assert.Equal([(int)Longest], _train.Periods());

        Plan(1, Longest + 1, 0);
        Assert.True(_planner.Failed);
    }

    [Theory]
    [InlineData(0, 1_000u)]
    [InlineData(PlanLimits.MaxFastSteps + 1, 1_000_000u)]
    [InlineData(10, 0u)]
    public void A_train_that_cannot_be_fails_at_once(int steps, uint microseconds)
    {
        _planner.Begin(_train, steps, microseconds, 0, StartRate);

        Assert.True(_planner.Advance());
        Assert.True(_planner.Failed);
        Assert.Empty(_train.Periods());
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        Plan(4_029, 1_000_000, Fifth);
        byte[] first = [.. _train.Items];

        Plan(5_632, 900_000, Fifth);
        Plan(4_029, 1_000_000, Fifth);

        Assert.Equal(first[..((4_029 + 1) * Train.ItemBytes)], _train.Items[..((4_029 + 1) * Train.ItemBytes)]);
    }

    private void Plan(int steps, uint microseconds, uint rampPartsPerMillion, double startRate = StartRate)
    {
        _planner.Begin(_train, steps, microseconds, rampPartsPerMillion, startRate);
        for (int turn = 0; !_planner.Advance(); turn++)
            Assert.True(turn < 1_000);
    }

    private int WorkedOut() => Enumerable.Range(0, _train.Capacity).Count(i => _train.Items[i * Train.ItemBytes] != 0);

    private static int RampSteps(int[] periods) => Array.FindIndex(periods, p => p <= periods.Min() + 1);

    private static double Cruise(double steps, double seconds, double share) => ((steps / seconds) - (share * StartRate)) / (1 - share);

    // The planner's own rule without rounding: ramp steps at the speed in their middle, and a cruise that takes what the ramps leave.
    private static double[] IdealEdges(int steps, double microseconds, double share)
    {
        double cruise = Cruise(steps, microseconds * 1e-6, share);
        double acceleration = (cruise - StartRate) / (share * microseconds * 1e-6);
        int ramp = Math.Min((int)(((cruise * cruise) - (StartRate * StartRate)) / (2 * acceleration)), (steps - 1) / 2);
        double SpeedInStep(int i) => Math.Sqrt((StartRate * StartRate) + (2 * acceleration * (i == 0 ? 0 : i + 0.5)));
        double[] up = [.. Enumerable.Range(0, ramp).Select(i => 1e6 / SpeedInStep(i))];
        double flat = (microseconds - (2 * up.Sum())) / (steps - (2 * ramp));
        double time = 0;
        return [0, .. up.Concat(Enumerable.Repeat(flat, steps - (2 * ramp))).Concat(up.Reverse()).Select(p => time += p)];
    }

    private static double Trapezoid(double time, double steps, double seconds, double share)
    {
        double cruise = Cruise(steps, seconds, share);
        double ramp = share * seconds;
        double acceleration = (cruise - StartRate) / ramp;
        if (time > seconds - ramp)
            return steps - Trapezoid(seconds - time, steps, seconds, share);
        double rampSteps = (StartRate * ramp) + (acceleration * ramp * ramp / 2);
        return time < ramp ? (StartRate * time) + (acceleration * time * time / 2) : rampSteps + (cruise * (time - ramp));
    }

    // Steps made by then, the running one in part.
    private static double PositionAt(long[] edges, long time)
    {
        int index = Math.Clamp(Array.FindLastIndex(edges, e => e <= time), 0, edges.Length - 2);
        return index + ((double)(time - edges[index]) / (edges[index + 1] - edges[index]));
    }
}
