using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class PassTests
{
    // Room for the random part of the call that starts a train (3 quanta of 8 µs, on both ends of a gap).
    private const double JitterMicroseconds = 48;

    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void The_pulses_at_the_pins_are_the_same_in_every_pass_of_a_speed()
    {
        PulseTrain[] trains = Mix(Plans.Tessari());

        foreach (int pin in new[] { PinMap.StepA, PinMap.StepB })
        {
            PulseTrain[] full = [.. trains.Where(t => t.Pin == pin).Skip(1)];
            Assert.Equal(19, full.Length);
            IReadOnlyList<double> edges = full[0].RisingEdgeMicroseconds();
            Assert.Equal(4_029, edges.Count);
            Assert.All(full, t => Assert.True(t.Items.Span.SequenceEqual(full[0].Items.Span)));
            Assert.All(full, t => Assert.Equal(edges, t.RisingEdgeMicroseconds()));
            Assert.All(full, t => Assert.Equal(1_000_000, t.DurationMicroseconds));
        }
    }

    [Fact]
    public void Both_axes_of_a_pass_move_together_and_the_receiving_one_starts_first()
    {
        PulseTrain[] trains = Mix(Plans.Tessari(4));

        int[] first = [.. trains.Chunk(2).Select(pair => pair[0].Pin)];
        Assert.Equal([PinMap.StepB, PinMap.StepA, PinMap.StepB, PinMap.StepA], first);
        Assert.All(trains.Chunk(2), pair => Assert.Equal(pair[0].DurationMicroseconds, pair[1].DurationMicroseconds));
        Assert.All(trains.Chunk(2), pair => Assert.InRange(pair[1].StartMicroseconds - pair[0].StartMicroseconds, 1ul, 5_000ul));
    }

    [Fact]
    public void No_step_is_lost_and_every_pass_lasts_as_planned()
    {
        Mix(Plans.Tessari());

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        Assert.Equal(Enumerable.Range(1, 20), passes.Select(p => (int)p.Pass));
        Assert.All(passes, p => Assert.Equal((p.CommandedStepsA, p.CommandedStepsB), (p.CountedStepsA, p.CountedStepsB)));
        Assert.Equal(600_000u, passes[0].PlannedMicroseconds);
        Assert.All(passes[1..], p => Assert.Equal(1_000_000u, p.PlannedMicroseconds));
        // Measured when both counters are read: after the later start, and the reads take time.
        Assert.All(passes, p => Assert.InRange(p.DurationMicroseconds, p.PlannedMicroseconds, p.PlannedMicroseconds + 2_000));
        double[] durations = [.. passes[1..].Select(p => (double)p.DurationMicroseconds)];
        Assert.InRange(durations.Max() - durations.Min(), 0, JitterMicroseconds);
    }

    [Fact]
    public void Gaps_are_exact_and_the_skew_is_measured_and_small()
    {
        Mix(Plans.Tessari());

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        Assert.Equal(0u, passes[0].GapMicroseconds);
        Assert.All(passes[1..], p => Assert.InRange(p.GapMicroseconds - 50_000.0, -JitterMicroseconds, JitterMicroseconds));
        Assert.All(passes, p => Assert.InRange(p.SkewMicroseconds, 1u, 5_000u));
    }

    [Fact]
    public void The_gap_that_is_told_is_the_gap_at_the_pins()
    {
        PulseTrain[][] pairs = [.. Mix(Plans.Tessari(6)).Chunk(2)];

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        for (int i = 1; i < pairs.Length; i++)
        {
            double end = pairs[i - 1].Max(t => t.StartMicroseconds + t.DurationMicroseconds);
            double gap = pairs[i][0].StartMicroseconds - end;
            Assert.InRange(gap - passes[i].GapMicroseconds, -JitterMicroseconds, JitterMicroseconds);
        }
    }

    [Fact]
    public void A_method_of_two_speeds_makes_the_first_pass_then_slow_ones_then_fast_ones()
    {
        PulseTrain[] trains = Mix(Plans.TwoStages());

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        SpeedStage[] stages = [SpeedStage.First, .. Enumerable.Repeat(SpeedStage.Slow, 4), .. Enumerable.Repeat(SpeedStage.Fast, 7)];
        Assert.Equal(stages, passes.Select(p => p.Stage));
        Assert.All(passes[1..5], p => Assert.Equal(2_000_000u, p.PlannedMicroseconds));
        Assert.All(passes[5..], p => Assert.Equal(1_000_000u, p.PlannedMicroseconds));
        double[] durations = [600_000, .. Enumerable.Repeat(2_000_000.0, 4), .. Enumerable.Repeat(1_000_000.0, 7)];
        Assert.Equal(durations, trains.Chunk(2).Select(pair => pair[0].DurationMicroseconds));
    }

    [Fact]
    public void Syringes_of_unequal_bore_are_geared_so_that_both_move_the_same_volume()
    {
        PulseTrain[] trains = Mix(Plans.UnequalBores());

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        Assert.Equal(6, passes.Length);
        Assert.All(passes[1..], p => Assert.Equal((4_029, 2_534), (p.CountedStepsA, p.CountedStepsB)));
        Assert.All(trains.Chunk(2), pair => Assert.Equal(pair[0].DurationMicroseconds, pair[1].DurationMicroseconds));
        Assert.InRange(_device.Device.Bench.A.PeakGaugeKilopascals, 0, 75);
        Assert.False(_device.Device.Bench.A.Bottomed || _device.Device.Bench.B.Bottomed);
    }

    [Theory]
    [InlineData(1, SyringeSide.B)]
    [InlineData(2, SyringeSide.A)]
    [InlineData(5, SyringeSide.B)]
    public void Odd_passes_end_in_B_and_even_ones_in_A(int count, SyringeSide side)
    {
        Mix(Plans.Tessari((ushort)count));

        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Completed, side), (ended.Outcome, ended.FoamIn));
        double inA = _device.Device.Bench.A.LiquidMilliliters;
        double inB = _device.Device.Bench.B.LiquidMilliliters;
        Assert.True(side == SyringeSide.A ? inA > inB : inB > inA, $"A {inA:F2} mL, B {inB:F2} mL");
    }

    [Fact]
    public void The_foam_age_runs_from_the_computed_end_of_the_last_pass()
    {
        Mix(Plans.Tessari(3));
        PassCompleted last = _device.Host.Events<PassCompleted>().Last();
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.InRange(ended.FoamBornMicroseconds, last.StartMicroseconds + 1_000_000, last.StartMicroseconds + 1_005_000);

        _device.RunFor(30);

        Status status = _device.Status;
        Assert.Equal((status.UptimeMicroseconds - ended.FoamBornMicroseconds) / 1_000, status.FoamAgeMilliseconds);
        Assert.InRange(status.FoamAgeMilliseconds, 29_000u, 31_500u);
    }

    private PulseTrain[] Mix(RunPlan plan)
    {
        _device.RecordTrains();
        _device.BringTo(DeviceState.Finished, plan);
        _device.AssertNoMistakes();
        Assert.Empty(_device.Host.Events<FaultRaised>());
        return [.. _device.Trains.TakeLast(2 * plan.Passes)];
    }
}
