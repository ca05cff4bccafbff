using FoamDevice.Host;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Counts over 1,000 foams how often the 95 % interval holds the true value. Of 1,000 such intervals, 936 to 964 hold it with a probability of 96 %.</summary>
public class IntervalCoverageTests(ITestOutputHelper output)
{
    private const int Foams = 1_000;
    private const int Fewest = 930;
    private const int Most = 970;

    [Fact]
    public void The_intervals_of_a_sigmoid_hold_the_truth_as_often_as_they_say()
    {
        var foam = DrainingFoam.Sigmoid;
        Dictionary<string, double> truth = new()
        {
            ["fht"] = 120,
            ["t25"] = 120 * Math.Pow(3, -1 / 2.4),
            ["t50"] = 120,
            ["t75"] = 120 * Math.Pow(3, 1 / 2.4),
            ["hill-volume"] = 2,
            ["hill-exponent"] = 2.4,
        };

        var held = Count(truth, seed => DrainageAnalysis.Of(foam.Read(14, 55, 420, 0.03, new Random(seed)), 2.0));

        Assert.All(held, figure => Assert.InRange(figure.Value, Fewest, Most));
    }

    [Fact]
    public void So_do_those_of_the_first_order_curve()
    {
        var foam = DrainingFoam.FirstOrder;
        Dictionary<string, double> truth = new()
        {
            ["first-order-volume"] = 2,
            ["first-order-time"] = foam.Parameters[1],
            ["first-order-half-time"] = 120,
        };

        var held = Count(truth, seed => DrainageAnalysis.Of(foam.Read(12, 30, 500, 0.03, new Random(seed)), 2.0));

        Assert.All(held, figure => Assert.InRange(figure.Value, Fewest, Most));
    }

    [Fact]
    public void And_those_of_an_age_beyond_the_last_reading()
    {
        // Given readings that end when 40 % of the liquid has drained
        var foam = DrainingFoam.Sigmoid;

        var given = Analysed(seed => DrainageAnalysis.Of(foam.Read(14, 40, 101, 0.01, new Random(seed)), 2.0)).Select(figures => figures.GetValueOrDefault("fht")).OfType<MeasuredFigure>().ToList();

        int held = given.Count(fht => Holds(fht, 120));
        output.WriteLine($"fht beyond the readings: {held} of {given.Count}");
        Assert.All(given, fht => Assert.True(fht.IsExtrapolated || fht.Value <= 101));
        Assert.InRange(given.Count, 0.9 * Foams, Foams);
        Assert.InRange(held, given.Count * 0.93, given.Count);
    }

    /// <summary>As a person marks them: each graduation at the moment when the level seems to be there.</summary>
    [Fact]
    public void And_those_of_graduations_that_are_marked_a_moment_early_or_late()
    {
        var held = Count(new() { ["fht"] = 120 }, seed => DrainageAnalysis.Of(Marked(new Random(seed)), 2.0));

        Assert.InRange(held["fht"], Fewest, Most);
    }

    private static IReadOnlyList<DrainageReading> Marked(Random random)
    {
        const double ScatterSeconds = 1.5;
        var foam = DrainingFoam.Sigmoid;
        List<DrainageReading> marks = [];
        foreach (int tenth in Enumerable.Range(1, 18))
        {
            double age = foam.Model.AgeOf(tenth / 10.0, foam.Parameters)!.Value + MathNet.Numerics.Distributions.Normal.Sample(random, 0, ScatterSeconds);
            marks.Add(new DrainageReading(Math.Max(age, marks.Count == 0 ? 0 : marks[^1].FoamAgeSeconds + 0.01), tenth / 10.0));
        }

        return marks;
    }

    private Dictionary<string, int> Count(Dictionary<string, double> truth, Func<int, DrainageResult> analyse)
    {
        var analysed = Analysed(analyse);
        var held = truth.ToDictionary(figure => figure.Key, figure => analysed.Count(figures => Holds(figures[figure.Key], figure.Value)));
        foreach (var (id, count) in held)
            output.WriteLine($"{id}: {count} of {Foams}");

        return held;
    }

    private static List<Dictionary<string, MeasuredFigure>> Analysed(Func<int, DrainageResult> analyse) =>
        [.. Enumerable.Range(0, Foams).AsParallel().Select(seed => analyse(seed).Figures.ToDictionary(figure => figure.Id))];

    private static bool Holds(MeasuredFigure figure, double value) => value >= (figure.Low ?? 0) && value <= (figure.High ?? double.PositiveInfinity);
}
