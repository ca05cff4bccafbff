using Xunit;

namespace FoamDevice.Quality.Tests;

public class FoamWeighingTests
{
    [Fact]
    public void The_liquid_fraction_is_mass_over_volume_and_density()
    {
        var (figures, warnings) = new FoamWeighing([2.04, 2.08, 2.06], 10, 1.02).Evaluate(0.2);

        // Mean 2.06 g; t for two degrees of freedom 4.3027; half width 4.3027 · 0.02 / √3 g.
        Assert.Equal(("liquid-fraction", 20.196), (figures[0].Id, Math.Round(figures[0].Value, 3)));
        Assert.Equal(0.4871, (figures[0].High!.Value - figures[0].Low!.Value) / 2, 4);
        Assert.Equal(("foam-density", 0.206), (figures[1].Id, Math.Round(figures[1].Value, 9)));
        Assert.Empty(warnings);
    }

    [Fact]
    public void One_weighing_has_no_interval_and_says_so()
    {
        var (figures, warnings) = new FoamWeighing([2], 10, 1).Evaluate(null);

        Assert.Null(figures[0].Low);
        Assert.Contains("at least twice", Assert.Single(warnings), StringComparison.Ordinal);
        SaidWarnings.MustHavePersian(warnings);
    }

    [Fact]
    public void Foam_with_quite_another_share_than_the_run_put_in_is_warned_of()
    {
        var (_, warnings) = new FoamWeighing([1, 1], 10, 1).Evaluate(0.2);

        Assert.Contains("By weight 10.0 % of the foam is liquid, and the run put 20.0 % in", Assert.Single(warnings), StringComparison.Ordinal);
        SaidWarnings.MustHavePersian(warnings);
    }

    [Theory]
    [InlineData(12.0, 10.0, 1.0, "as heavy as liquid")]
    [InlineData(0.0, 10.0, 1.0, "can't be")]
    [InlineData(2.0, 0.0, 1.0, "above 0")]
    [InlineData(2.0, 10.0, 1000.0, "g/mL")]
    public void What_can_not_be_meant_is_refused(double mass, double volume, double density, string words)
    {
        Assert.Contains(words, Assert.Throws<QualityException>(() => new FoamWeighing([mass], volume, density).Evaluate(null)).Message, StringComparison.Ordinal);
    }
}
