using FoamDevice.MicrographTrials;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The trial's own measures, by hand.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void The_overlap_of_circles_is_intersection_over_union()
    {
        DrawnBubble bubble = new(0, 0, 10, 0);

        Assert.Equal(1, CircleMatching.Overlap(bubble, new FoundCircle(0, 0, 10, false)), 9);
        Assert.Equal(0.25, CircleMatching.Overlap(bubble, new FoundCircle(2, 0, 5, false)), 9);
        Assert.Equal(0, CircleMatching.Overlap(bubble, new FoundCircle(20, 0, 10, false)), 9);

        // Two circles of radius r at a distance r share (2π/3 − √3/2) r².
        double lens = (2 * Math.PI / 3) - (Math.Sqrt(3) / 2);
        Assert.Equal(lens / ((2 * Math.PI) - lens), CircleMatching.Overlap(bubble, new FoundCircle(10, 0, 10, false)), 9);
    }

    [Fact]
    public void A_bubble_that_is_found_twice_counts_once()
    {
        DrawnBubble[] bubbles = [new(0, 0, 10, 0), new(50, 0, 10, 0)];
        FoundCircle[] found = [new(0, 0, 10, false), new(1, 0, 10, false), new(52, 0, 11, false)];

        Assert.Equal(2, CircleMatching.Count(bubbles, found));
    }

    [Fact]
    public void Only_what_the_frame_does_not_cut_is_scored()
    {
        SyntheticMicrograph picture = new(100, 100, new byte[10_000], 1, [new(50, 50, 10, 0), new(0, 50, 10, 0), new(200, 50, 10, 0)]);

        TrialScore score = TrialScore.Of(picture, [new(50, 50, 11, false), new(0, 50, 10, true)], 0);

        Assert.Equal(1, score.Bubbles);
        Assert.Equal(1, score.F1);
        Assert.Equal(0.1, score.D32Error, 9);
        Assert.Equal(0, score.CountError);
    }
}
