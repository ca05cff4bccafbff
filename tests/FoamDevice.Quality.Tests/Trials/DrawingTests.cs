using FoamDevice.MicrographTrials;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The drawn micrographs look as light makes bubbles look.</summary>
public sealed class DrawingTests
{
    private static readonly Microscope Ordinary = new(0.9, 0.25, 0.3, 1_000);

    [Fact]
    public void A_bubble_has_a_bright_middle_and_a_dark_ring_up_to_its_edge()
    {
        var profile = new BubbleProfile(Ordinary, 50, 0);

        Assert.InRange(profile.At(0), 0.9, 1);
        Assert.InRange(profile.At(0.75), 0, 0.1);
        Assert.InRange(profile.At(0.9), 0, 0.1);
        Assert.Equal(1, profile.At(1.2));
    }

    [Fact]
    public void A_wider_cone_of_light_makes_the_middle_wider()
    {
        var narrow = new BubbleProfile(Ordinary with { CondenserAperture = 0.15 }, 50, 0);
        var wide = new BubbleProfile(Ordinary with { CondenserAperture = 0.6 }, 50, 0);

        Assert.True(wide.At(0.45) > narrow.At(0.45) + 0.3);
    }

    [Fact]
    public void A_bubble_that_is_flattened_between_the_glasses_is_bright_across_its_flat_part()
    {
        var flat = new BubbleProfile(Ordinary with { ChamberMicrometers = 40 }, 100, 0);

        Assert.Equal(0.8, flat.FlatShare, 9);
        Assert.InRange(flat.At(0.8), 0.9, 1);
        Assert.InRange(flat.At(0.96), 0, 0.1);
    }

    [Fact]
    public void The_same_seed_draws_the_same_picture_and_another_another()
    {
        MicrographClass kind = MicrographClasses.Find("debris")!;

        Assert.Equal(kind.Draw(3).Pixels, kind.Draw(3).Pixels);
        Assert.NotEqual(kind.Draw(3).Pixels, kind.Draw(4).Pixels);
    }

    [Fact]
    public void No_bubble_only_touches_the_frame()
    {
        SyntheticMicrograph picture = MicrographClasses.Find("dense")!.Draw(1);

        Assert.All(picture.Bubbles, bubble => Assert.True(Math.Abs(bubble.X - bubble.Radius) >= 3 && Math.Abs(bubble.X + bubble.Radius - picture.Width) >= 3));
    }
}
