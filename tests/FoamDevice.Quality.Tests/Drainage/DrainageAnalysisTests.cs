using FoamDevice.Host;
using Xunit;

namespace FoamDevice.Quality.Tests;

public class DrainageAnalysisTests
{
    [Fact]
    public void Exact_readings_give_the_curve_they_come_from()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Exact(14, 20, 400), 2.0);

        Assert.Equal(120, Figure(result, "fht").Value, 4);
        Assert.Equal(120 * Math.Pow(3, -1 / 2.4), Figure(result, "t25").Value, 4);
        Assert.Equal(120, Figure(result, "t50").Value, 4);
        Assert.Equal(120 * Math.Pow(3, 1 / 2.4), Figure(result, "t75").Value, 4);
        Assert.Equal(2, Figure(result, "hill-volume").Value, 6);
        Assert.Equal(2.4, Figure(result, "hill-exponent").Value, 5);
    }

    [Fact]
    public void Fht_is_half_of_the_liquid_put_in_and_t50_half_of_what_drains()
    {
        // Given 2.4 mL of liquid, of which the curve ever lets 2 mL go
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Exact(14, 20, 400), 2.4);

        Assert.Equal(120 * Math.Pow((2.0 / 1.2) - 1, -1 / 2.4), Figure(result, "fht").Value, 3);
        Assert.Equal(120, Figure(result, "t50").Value, 3);
    }

    [Fact]
    public void The_first_order_curve_is_given_beside_and_said_to_do_as_well_where_it_does()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.FirstOrder.Read(20, 10, 500, 0.02, new Random(3)), 2.0);

        Assert.InRange(120, Figure(result, "first-order-half-time").Low!.Value, Figure(result, "first-order-half-time").High!.Value);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("The first-order curve tells the readings as well", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void A_sigmoid_is_not_mistaken_for_first_order()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Read(20, 10, 400, 0.02, new Random(3)), 2.0);

        Assert.DoesNotContain(result.Warnings, warning => warning.Contains("first-order", StringComparison.Ordinal));
        Assert.True(result.Hill.Criterion < result.FirstOrder!.Criterion);
    }

    [Fact]
    public void Fdt_is_read_and_lies_between_the_last_dry_reading_and_the_first_wet_one()
    {
        DrainageReading[] readings = [new(10, 0), new(20, 0), new(26, 0.05), .. DrainingFoam.Sigmoid.Exact(10, 50, 300)];

        var fdt = Figure(DrainageAnalysis.Of(readings, 2.0), "fdt");

        Assert.Equal((20.0, 26.0, 26.0), (fdt.Low!.Value, fdt.Value, fdt.High!.Value));
    }

    [Fact]
    public void Without_a_dry_reading_fdt_is_said_to_be_an_upper_limit()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Exact(12, 50, 300), 2.0);

        Assert.Equal(0, Figure(result, "fdt").Low);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("FDT is an upper limit", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void What_lies_beyond_the_last_reading_is_marked_extrapolated()
    {
        // Given readings that end when 47 % of the liquid has drained
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Read(16, 30, 114, 0.003, new Random(2)), 2.0);

        Assert.True(Figure(result, "fht").IsExtrapolated);
        Assert.False(Figure(result, "t25").IsExtrapolated);
        Assert.True(Figure(result, "hill-volume").IsExtrapolated);
    }

    [Fact]
    public void A_half_life_is_not_guessed_from_the_first_drops()
    {
        // Given readings that end when 15 % of the liquid has drained
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Read(10, 15, 58, 0.01, new Random(1)), 2.0);

        Assert.DoesNotContain(result.Figures, figure => figure.Id == "fht");
        Assert.Contains(result.Warnings, warning => warning.StartsWith("There is no FHT: only", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void Without_the_liquid_put_in_there_is_no_fht()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Exact(14, 20, 400), null);

        Assert.DoesNotContain(result.Figures, figure => figure.Id == "fht");
        Assert.Contains(result.Warnings, warning => warning.Contains("is not known", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
        Assert.Equal(120, Figure(result, "t50").Value, 4);
    }

    [Fact]
    public void A_first_order_curve_without_an_end_is_left_out_and_said_to_be()
    {
        // Given readings that bend upwards only: the beginning of a sigmoid
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Read(12, 20, 110, 0.005, new Random(1)), 2.0);

        Assert.Null(result.FirstOrder);
        Assert.DoesNotContain(result.Figures, figure => figure.Id.StartsWith("first-order", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, warning => warning.StartsWith("There is no first-order curve", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void Readings_that_no_curve_follows_are_warned_of()
    {
        // Given foam that drains in two steps, with a long rest between
        DrainageReading[] readings = [.. Enumerable.Range(1, 20).Select(step => new DrainageReading(step * 15, step < 5 ? step * 0.18 : step < 16 ? 0.75 + (step * 0.002) : 0.75 + ((step - 15) * 0.24)))];

        var result = DrainageAnalysis.Of(readings, 2.0);

        Assert.Contains(result.Warnings, warning => warning.Contains("look at the residuals", StringComparison.Ordinal));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void The_same_readings_give_the_same_figures()
    {
        var readings = DrainingFoam.Sigmoid.Read(14, 40, 400, 0.03, new Random(5));

        Assert.Equal(DrainageAnalysis.Of(readings, 2.0).Figures, DrainageAnalysis.Of(readings, 2.0).Figures);
    }

    private static MeasuredFigure Figure(DrainageResult result, string id) => result.Figures.Single(figure => figure.Id == id);
}
