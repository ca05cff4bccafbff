using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The Miles–Lantuéjoul correction makes up for the large bubbles that the frame cuts.</summary>
public sealed class FrameCorrectionTests
{
    [Fact]
    public void A_bubble_counts_by_the_inverse_of_the_room_that_its_centre_has()
    {
        // A circle of 20 in a frame of 100 × 50: its centre has 80 × 30 of 100 × 50.
        Assert.Equal(100 * 50 / (80.0 * 30), FrameCorrection.Weight(20, 100, 50), 12);
        Assert.Equal(1, FrameCorrection.Weight(0, 100, 50), 12);
    }

    [Fact]
    public void A_bubble_as_large_as_the_frame_has_no_weight() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FrameCorrection.Weight(50, 100, 50));

    [Fact]
    public void A_plane_of_known_bubbles_is_estimated_without_bias_where_the_whole_ones_alone_are_too_small()
    {
        // Two sizes, as many of each, strewn over a plane; frames of 400 × 300 are cut out of it.
        const double Small = 20;
        const double Large = 160;
        var random = new Random(1);
        double corrected = 0;
        double plain = 0;
        const int Frames = 2_000;
        for (int frame = 0; frame < Frames; frame++)
        {
            Bubble[] bubbles = [.. Strewn(random, Small), .. Strewn(random, Large)];
            Bubble[] whole = [.. bubbles.Where(bubble => !bubble.CutByFrame)];
            corrected += whole.Where(bubble => bubble.RadiusPixels == Large / 2).Sum(bubble => FrameCorrection.Weight(Large, 400, 300));
            plain += whole.Count(bubble => bubble.RadiusPixels == Large / 2);
        }

        const double TrueCount = 6.0 * 400 * 300 / (900 * 800);
        Assert.Equal(1, corrected / Frames / TrueCount, 1);
        Assert.InRange(plain / Frames / TrueCount, 0.2, 0.35);
    }

    // Six centres on a plane of 900 × 800 with the frame in its middle.
    private static IEnumerable<Bubble> Strewn(Random random, double diameter)
    {
        for (int i = 0; i < 6; i++)
        {
            double x = (random.NextDouble() * 900) - 250;
            double y = (random.NextDouble() * 800) - 250;
            bool isCut = x < diameter / 2 || y < diameter / 2 || x > 400 - (diameter / 2) || y > 300 - (diameter / 2);
            yield return new Bubble(x, y, diameter / 2, 1, isCut);
        }
    }
}
