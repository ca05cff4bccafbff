using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The figures of a size distribution, against published worked examples and closed forms.</summary>
public sealed class SizeDistributionTests
{
    // So large that the edge correction changes nothing.
    private const int Wide = 10_000_000;

    [Fact]
    public void Three_spheres_of_1_2_and_3_have_the_means_that_textbooks_give()
    {
        // A. Rawle, Basic principles of particle size analysis (Malvern): D[1,0] = 2.00, D[3,2] = 36/14 = 2.57.
        SizeFigures figures = SizeFigures.Of([1, 2, 3], [1, 1, 1]);

        Assert.Equal(2.00, figures.MeanDiameter, 10);
        Assert.Equal(36.0 / 14, figures.SauterMean, 10);
    }

    [Fact]
    public void A_weight_counts_like_so_many_bubbles()
    {
        SizeFigures weighted = SizeFigures.Of([1, 2, 3], [2, 1, 3]);
        SizeFigures repeated = SizeFigures.Of([1, 1, 2, 3, 3, 3], [1, 1, 1, 1, 1, 1]);

        Assert.Equal(repeated.MeanDiameter, weighted.MeanDiameter, 10);
        Assert.Equal(repeated.SauterMean, weighted.SauterMean, 10);
        Assert.Equal(repeated.NumberOver200, weighted.NumberOver200, 10);
    }

    [Fact]
    public void A_log_normal_foam_has_the_means_of_Hatch_and_Choate()
    {
        // T. Hatch, S. P. Choate, J. Franklin Inst. 207 (1929) 369: ln D[p,q] = ln CMD + (p + q)/2 · ln²σ; the volume median is CMD · exp(3 ln²σ).
        const double CountMedian = 80;
        const double Sigma = 0.4;
        double[] diameters = LogNormalSteps(CountMedian, Sigma, 200_000);

        SizeFigures figures = SizeFigures.Of(diameters, Ones(diameters.Length));

        double squared = Sigma * Sigma;
        Assert.Equal(1, figures.MeanDiameter / (CountMedian * Math.Exp(0.5 * squared)), 3);
        Assert.Equal(1, figures.SauterMean / (CountMedian * Math.Exp(2.5 * squared)), 3);
        Assert.Equal(1, figures.VolumeMedian / (CountMedian * Math.Exp(3 * squared)), 3);
        Assert.Equal(1, figures.VolumeNineTenths / (CountMedian * Math.Exp((3 * squared) + (1.2815516 * Sigma))), 3);
    }

    [Fact]
    public void Shares_above_a_size_count_bubbles_and_gas()
    {
        SizeFigures figures = SizeFigures.Of([100, 200, 400, 600], [1, 1, 1, 1]);

        Assert.Equal(50, figures.NumberOver200, 10);
        Assert.Equal(25, figures.NumberOver500, 10);
        Assert.Equal(100 * (64.0 + 216) / (1 + 8 + 64 + 216), figures.VolumeOver200, 10);
        Assert.Equal(100 * 216.0 / (1 + 8 + 64 + 216), figures.VolumeOver500, 10);
    }

    [Fact]
    public void Equal_bubbles_have_no_span()
    {
        SizeDistribution sizes = Of([.. Enumerable.Repeat(50.0, 40)]);

        Assert.Equal(0, sizes.Span.Value);
        Assert.Equal(50, sizes.Dv50.Value, 9);
        Assert.Equal(sizes.D10.Value, sizes.D10.Interval.Low, 9);
    }

    [Fact]
    public void Bubbles_that_the_frame_cuts_are_counted_apart_and_not_measured()
    {
        Bubble[] bubbles = [.. Enumerable.Repeat(new Bubble(500, 500, 10, 1, false), 12), new Bubble(0, 500, 300, 1, true)];

        SizeDistribution sizes = SizeDistribution.Of([new SizedPicture("foam.png", 1000, 1000, 2, bubbles)]);

        Assert.Equal(12, sizes.Count);
        Assert.Equal(1, sizes.CutByFrame);
        Assert.Equal(40, sizes.D32.Value, 9);
    }

    [Fact]
    public void The_figures_follow_the_scale()
    {
        Bubble[] bubbles = [.. Enumerable.Range(10, 30).Select(radius => new Bubble(500, 500, radius, 1, false))];

        SizeDistribution fine = SizeDistribution.Of([new SizedPicture("foam.png", 1000, 1000, 1, bubbles)]);
        SizeDistribution coarse = SizeDistribution.Of([new SizedPicture("foam.png", 1000, 1000, 10, bubbles)]);

        Assert.Equal(10 * fine.D32.Value, coarse.D32.Value, 8);
        Assert.Equal(fine.Span.Value, coarse.Span.Value, 9);
    }

    [Fact]
    public void Pictures_of_one_age_are_taken_together_each_with_its_own_scale()
    {
        SizedPicture near = new("near.png", Wide, Wide, 0.5, [.. Enumerable.Repeat(new Bubble(500, 500, 40, 1, false), 10)]);
        SizedPicture far = new("far.png", Wide, Wide, 2, [.. Enumerable.Repeat(new Bubble(500, 500, 30, 1, false), 10)]);

        SizeDistribution sizes = SizeDistribution.Of([near, far]);

        Assert.Equal(20, sizes.Count);
        Assert.Equal((40 + 120) / 2.0, sizes.D10.Value, 3);
    }

    [Fact]
    public void Too_few_bubbles_are_refused_with_what_to_do()
    {
        QualityException refusal = Assert.Throws<QualityException>(() => Of([.. Enumerable.Repeat(50.0, 9)]));

        Assert.Contains("9 whole bubbles", refusal.Message);
        Assert.Contains("several pictures", refusal.Message);
    }

    [Fact]
    public void The_histogram_holds_every_bubble_and_sums_to_a_hundred()
    {
        SizeDistribution sizes = Of(LogNormalSteps(90, 0.5, 400));

        Assert.Equal(400, sizes.Histogram.Sum(bin => bin.Found));
        Assert.Equal(100, sizes.Histogram.Sum(bin => bin.NumberPercent), 6);
        Assert.Equal(100, sizes.Histogram.Sum(bin => bin.VolumePercent), 6);
        Assert.All(sizes.Histogram.Zip(sizes.Histogram.Skip(1)), pair => Assert.Equal(pair.First.ToMicrometers, pair.Second.FromMicrometers));
    }

    [Theory]
    [InlineData(199.9, BubbleClass.Micro)]
    [InlineData(200, BubbleClass.Mini)]
    [InlineData(500, BubbleClass.Mini)]
    [InlineData(500.1, BubbleClass.Macro)]
    public void The_class_goes_by_the_mean(double meanMicrometers, BubbleClass expected) => Assert.Equal(expected, BubbleClasses.Of(meanMicrometers));

    /// <summary>Diameters at equal steps of probability.</summary>
    internal static double[] LogNormalSteps(double median, double sigma, int count) =>
        [.. Enumerable.Range(0, count).Select(i => MathNet.Numerics.Distributions.LogNormal.InvCDF(Math.Log(median), sigma, (i + 0.5) / count))];

    /// <summary>A foam of these diameters in µm, in a picture so large that the frame plays no part.</summary>
    internal static SizeDistribution Of(double[] diametersMicrometers) =>
        SizeDistribution.Of([new SizedPicture("foam.png", Wide, Wide, 1, [.. diametersMicrometers.Select(diameter => new Bubble(5000, 5000, diameter / 2, 1, false))])]);

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
