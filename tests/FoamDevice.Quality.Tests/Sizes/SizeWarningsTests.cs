using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>What is said before figures are trusted.</summary>
public sealed class SizeWarningsTests
{
    [Fact]
    public void A_good_picture_has_no_warnings() => Assert.Empty(SizeWarnings.Of(Foam(40, 400, 1)));

    [Fact]
    public void Few_bubbles_are_told() => Assert.Contains("Too few: 50", Assert.Single(SizeWarnings.Of(Foam(40, 50, 1))));

    [Fact]
    public void Bubbles_of_a_few_pixels_are_told() => Assert.Contains("Too small for the scale: 400 of 400", Assert.Single(SizeWarnings.Of(Foam(4, 400, 10))));

    [Fact]
    public void Faint_rings_are_told() => Assert.Contains("Blurred", Assert.Single(SizeWarnings.Of(Foam(40, 400, 1, confidence: 0.4))));

    [Fact]
    public void A_bubble_that_hardly_fits_the_picture_is_told()
    {
        Bubble[] bubbles = [.. Enumerable.Repeat(new Bubble(500, 500, 40, 1, false), 400), new Bubble(500, 500, 300, 1, false)];

        SizeDistribution sizes = SizeDistribution.Of([new SizedPicture("foam.png", 1000, 1000, 1, bubbles)]);

        Assert.Contains(SizeWarnings.Of(sizes), warning => warning.Contains("counts for 6"));
        Assert.Contains(SizeWarnings.Of(sizes), warning => warning.Contains("1 bubble holds the largest tenth"));
    }

    [Fact]
    public void Few_bubbles_that_hold_the_largest_tenth_of_the_gas_are_told()
    {
        SizeDistribution sizes = SizeDistributionTests.Of(SizeDistributionTests.LogNormalSteps(80, 0.4, 400));

        Assert.Contains("3 bubbles hold the largest tenth of the gas", Assert.Single(SizeWarnings.Of(sizes)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(10)]
    public void A_scale_that_is_wrong_by_ten_is_asked_about_with_the_size_of_what_the_picture_then_shows(double wrongBy)
    {
        SizeDistribution sizes = Foam(40, 400, wrongBy);

        Assert.True(SizeWarnings.IsScaleDoubtful(sizes));
        Assert.Contains("Is the scale right?", Assert.Single(SizeWarnings.Of(sizes)));
    }

    [Fact]
    public void Each_can_be_said_in_Persian_as_a_record_keeps_it()
    {
        Bubble[] bubbles = [.. Enumerable.Repeat(new Bubble(500, 500, 40, 1, false), 400), new Bubble(500, 500, 300, 1, false)];
        SizeDistribution[] doubtful =
        [
            Foam(4, 50, 0.1, confidence: 0.4),
            SizeDistribution.Of([new SizedPicture("foam.png", 1000, 1000, 1, bubbles)]),
            SizeDistributionTests.Of(SizeDistributionTests.LogNormalSteps(80, 0.4, 400)),
        ];

        string[] warnings = [.. doubtful.SelectMany(SizeWarnings.Of)];

        Assert.All((string[])["Too few", "Too small", "A bubble of", "Dv90 and span", "Blurred", "Is the scale right"], start => Assert.Contains(warnings, warning => warning.StartsWith(start, StringComparison.Ordinal)));
        SaidWarnings.MustHavePersian(warnings);
    }

    [Theory]
    [InlineData(71)]
    [InlineData(102)]
    [InlineData(121)]
    public void No_published_mean_is_doubted_and_each_is_when_the_scale_is_wrong_by_ten(double publishedMean)
    {
        Assert.False(SizeWarnings.IsScaleDoubtful(Foam(publishedMean / 2, 400, 1)));
        Assert.True(SizeWarnings.IsScaleDoubtful(Foam(publishedMean / 2, 400, 0.1)));
        Assert.True(SizeWarnings.IsScaleDoubtful(Foam(publishedMean / 2, 400, 10)));
    }

    private static SizeDistribution Foam(double radiusPixels, int count, double micrometersPerPixel, double confidence = 1) => SizeDistribution.Of(
        [new SizedPicture("foam.png", 4000, 4000, micrometersPerPixel, [.. Enumerable.Repeat(new Bubble(2000, 2000, radiusPixels, confidence, false), count)])]);
}
