using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class FillStudyTests
{
    private static readonly FillPlan Plan = new() { BoreMicrometers = 15_900, GasMicroliters = 8_000, DwellSeconds = [1, 2, 5] };

    [Theory]
    [InlineData(500)]
    [InlineData(1_500)]
    public void The_correction_is_the_cracking_pressure_over_ambient(double crackingPascals)
    {
        var bench = new ServiceBench(new BenchParameters { CheckValveCrackingPascals = crackingPascals });
        var study = new FillStudy(bench.Talk, bench.Person, Plan);

        bench.Run(study.Run());

        double expected = crackingPascals / (101_325 - crackingPascals) * 1e6;
        Assert.InRange(study.Report!.ExtraPartsPerMillion, expected * 0.97, expected * 1.03);
        Assert.InRange(expected, study.Report.ExtraLowPartsPerMillion, study.Report.ExtraHighPartsPerMillion);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Play_of_the_nut_that_is_not_made_up_for_goes_into_the_offset()
    {
        var bench = new ServiceBench(new BenchParameters { BacklashMeters = 0.0002 });
        var study = new FillStudy(bench.Talk, bench.Person, Plan);

        bench.Run(study.Run());

        Assert.InRange(study.Report!.ExtraPartsPerMillion, 4_400, 5_500);
        Assert.InRange(study.Report.OffsetMicroliters, 30, 60);
    }

    [Fact]
    public void A_vent_that_nobody_sees_is_refused_and_the_device_is_left_in_order()
    {
        var bench = new ServiceBench();
        bench.Person.LooksAway = true;

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(() => bench.Run(new FillStudy(bench.Talk, bench.Person, Plan).Run()));

        Assert.Contains("No bubble was seen", refusal.Message, StringComparison.Ordinal);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Whoever_will_not_take_the_syringe_out_leaves_the_device_waiting_for_it()
    {
        var bench = new ServiceBench();
        bench.AtTurn = () => bench.Person.Interruptions = bench.Person.HasMounted ? 1 : 0;
        bench.Person.Refuses = task => task.Kind == ServiceTaskKind.EmptyHolders && bench.Person.HasMounted;

        Assert.Throws<StoppedException>(() => bench.Run(new FillStudy(bench.Talk, bench.Person, Plan).Run()));

        Assert.Contains("waits, plungers held, until the syringes are out", bench.Person.Heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_of_exact_points_are_exact()
    {
        // 1 % of ambient at each valve: s = 0.02 / 1.01, p/P = 0.01, and 0.01/0.99 more has to be drawn.
        double slope = 0.02 / 1.01;
        FillPoint[] points = [.. from volume in (double[])[2_000, 4_000, 8_000] from _ in Enumerable.Range(0, 3) select new FillPoint(volume, 10, 15 + (slope * volume))];
        FillPoint[] shorter = [new(8_000, 1, 15 + (slope * 8_000) + 40), new(8_000, 1, 15 + (slope * 8_000) + 40), new(8_000, 5, 15 + (slope * 8_000) + 4), new(8_000, 5, 15 + (slope * 8_000) + 4)];

        FillReport report = FillReport.Of([.. points, .. shorter], jogMicroliters: 2.5);

        Assert.Equal(10_000, report.CrackingPartsPerMillion, 1);
        Assert.Equal(10_101, report.ExtraPartsPerMillion, 1.0);
        Assert.Equal(15, report.OffsetMicroliters, 1e-6);
        Assert.Equal([false, true, true], report.Dwells.Select(dwell => dwell.Suffices));
        Assert.Equal(5_000, report.Dwells[0].ExcessPartsPerMillion, 1.0);
        Assert.Equal(5, report.ShortestDwellSeconds);
    }

    [Fact]
    public void Points_that_scatter_too_much_say_so()
    {
        double[] noise = [-60, 55, -40, 70, -65, 40, 60, -70, 30];
        FillPoint[] points = [.. noise.Select((error, index) => new FillPoint(2_000 * (1 << (index / 3)), 10, 50 + error))];

        Assert.Contains("scatter too much", FillReport.Of(points, jogMicroliters: 2.5).Problem!.Text, StringComparison.Ordinal);
    }
}
