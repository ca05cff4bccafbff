using Xunit;

namespace FoamDevice.Host.Tests;

public class FoamFigureTests
{
    [Theory]
    [InlineData("fht", "fht")]
    [InlineData("d32@30s", "d32@30s")]
    [InlineData("d32@30", "d32@30s")]
    [InlineData("ripening-slope", "ripening-slope")]
    public void A_figure_is_found_by_its_name(string typed, string id)
    {
        Assert.Equal(id, FoamFigure.Find(typed)!.Id);
    }

    [Theory]
    [InlineData("d32")]
    [InlineData("fht@30s")]
    [InlineData("d32@soon")]
    [InlineData("d32@30s@40s")]
    [InlineData("count@30s")]
    [InlineData("nothing")]
    public void Bubbles_without_an_age_and_drainage_with_one_are_no_figures(string typed)
    {
        Assert.Null(FoamFigure.Find(typed));
    }

    [Fact]
    public void Of_several_pictures_the_nearest_in_age_counts_and_none_that_is_far()
    {
        RecordedMeasurement[] measurements = [Recorded(1, 27.6, 70), Recorded(2, 31, 72), Recorded(3, 60, 90)];

        Assert.Equal(72, FoamFigure.Find("d32@30s")!.Of(measurements)!.Value);
        Assert.Equal(90, FoamFigure.Find("d32@60s")!.Of(measurements)!.Value);
        Assert.Null(FoamFigure.Find("d32@40s")!.Of(measurements));
    }

    [Fact]
    public void Of_two_at_one_age_the_later_counts_and_a_superseded_one_never()
    {
        RecordedMeasurement[] measurements = [Recorded(1, 30, 70), Recorded(2, 30, 72), Recorded(3, 30, 99) with { SupersededBy = "w:9" }];

        Assert.Equal(72, FoamFigure.Find("d32@30s")!.Of(measurements)!.Value);
    }

    [Fact]
    public void The_figures_of_a_run_are_named_with_their_ages()
    {
        RecordedMeasurement[] measurements = [Recorded(1, 60, 90), Recorded(2, 1.2, 70), new("w:4", DateTimeOffset.UnixEpoch, SampleMeasurement.Drainage(), null)];

        Assert.Equal(["d32@0s", "d32@60s", "span@0s", "span@60s", "fht", "fdt"], FoamFigure.In(measurements).Select(figure => figure.Id));
        Assert.Equal("D32 at 60 s", FoamFigure.In(measurements)[1].Title);
    }

    private static RecordedMeasurement Recorded(int hour, double age, double d32) =>
        new($"w:{hour}", DateTimeOffset.UnixEpoch.AddHours(hour), SampleMeasurement.Bubbles(age, d32), null);
}
