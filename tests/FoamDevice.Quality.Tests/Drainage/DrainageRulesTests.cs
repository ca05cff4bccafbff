using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Readings that no figure may come from, and the words for it.</summary>
public class DrainageRulesTests
{
    private static readonly DrainageReading[] Good = [.. DrainingFoam.Sigmoid.Exact(10, 30, 300)];

    [Fact]
    public void Drainage_that_never_starts_has_no_half_life()
    {
        Assert.StartsWith("No liquid drained up to a foam age of 300 s", Refusal([.. Good.Select(reading => reading with { DrainedMilliliters = 0 })]), StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_out_of_order_are_named()
    {
        Assert.StartsWith("Reading 4, at 60 s, is not later than reading 3, at 90 s", Refusal([Good[0], Good[1], Good[2], Good[1] with { FoamAgeSeconds = 60 }, .. Good[4..]]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "There are 0 readings")]
    [InlineData(1, "There is 1 reading")]
    [InlineData(5, "There are 5 readings")]
    public void Too_few_are_no_curve(int count, string words)
    {
        Assert.StartsWith(words, Refusal(Good[..count]), StringComparison.Ordinal);
    }

    [Fact]
    public void Liquid_does_not_rise_back_into_foam()
    {
        Assert.Contains("does not rise back", Refusal([.. Good[..6], Good[6] with { DrainedMilliliters = 0.3 }, .. Good[7..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scatter_of_a_graduation_is_no_fall()
    {
        DrainageReading[] scattered = [.. Good[..8], Good[8] with { DrainedMilliliters = Good[7].DrainedMilliliters - 0.05 }, Good[9]];

        DrainageRules.Check(scattered, 2.0);
    }

    [Fact]
    public void More_liquid_than_was_put_in_is_a_wrong_unit_or_bore()
    {
        Assert.Contains("Check the unit", Refusal([.. Good.Select(reading => reading with { DrainedMilliliters = reading.DrainedMilliliters * 10 })]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_stands_is_no_curve()
    {
        Assert.Contains("only 2 different levels", Refusal([.. Good.Select((reading, index) => reading with { DrainedMilliliters = index < 4 ? 0.2 : 0.4 })]), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_last_pass_there_is_no_foam_and_less_than_nothing_does_not_drain()
    {
        Assert.Contains("before the end of the last pass", Refusal([Good[0] with { FoamAgeSeconds = -1 }, .. Good[1..]]), StringComparison.Ordinal);
        Assert.Contains("less than nothing", Refusal([Good[0] with { DrainedMilliliters = -0.1 }, .. Good[1..]]), StringComparison.Ordinal);
        Assert.Contains("no number", Refusal([Good[0] with { DrainedMilliliters = double.NaN }, .. Good[1..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void Liquid_of_no_volume_is_refused()
    {
        Assert.Contains("above 0", Assert.Throws<QualityException>(() => DrainageAnalysis.Of(Good, 0)).Message, StringComparison.Ordinal);
    }

    private static string Refusal(DrainageReading[] readings) => Assert.Throws<QualityException>(() => DrainageAnalysis.Of(readings, 2.0)).Message;
}
