using OpenCvSharp;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The picture with its circles.</summary>
public sealed class OverlayTests
{
    private static readonly Vec3b Counted = new(60, 220, 60);
    private static readonly Vec3b Cut = new(0, 150, 255);
    private static readonly Vec3b Removed = new(40, 40, 255);

    [Fact]
    public void Every_circle_is_drawn_where_it_is_in_the_colour_of_what_it_counts_for()
    {
        using Micrograph grey = Grey(200, 160);
        SizedPicture picture = new("foam.png", 200, 160, 1, [new(100, 80, 30, 1, false), new(5, 80, 20, 1, true)]);

        using Mat overlay = Cv2.ImDecode(Overlay.Png(grey, picture), ImreadModes.Color);

        Assert.Equal(200, overlay.Width);
        AssertIs(Counted, overlay, 130, 80);
        AssertIs(Cut, overlay, 25, 80);
        AssertIs(new Vec3b(128, 128, 128), overlay, 180, 20);
    }

    [Fact]
    public void A_removed_circle_stays_to_be_seen()
    {
        using Micrograph grey = Grey(200, 160);
        SizedPicture picture = new("foam.png", 200, 160, 1, [new(100, 80, 30, 1, false)]);
        EditedPicture edited = BubbleCsv.Read("picture,bubble,center_x_px,center_y_px,radius_px\n", [picture])[0];

        using Mat overlay = Cv2.ImDecode(Overlay.Png(grey, edited), ImreadModes.Color);

        AssertIs(Removed, overlay, 130, 80);
    }

    [Fact]
    public void A_picture_larger_than_any_screen_is_shown_smaller()
    {
        using Micrograph grey = Grey(16_000, 100);

        using Mat overlay = Cv2.ImDecode(Overlay.Png(grey, new SizedPicture("wide.png", 16_000, 100, 1, [])), ImreadModes.Color);

        Assert.Equal(8_000, overlay.Width);
    }

    // The line is smoothed: a tenth of what lies below shines through.
    private static void AssertIs(Vec3b colour, Mat overlay, int x, int y)
    {
        Vec3b drawn = overlay.At<Vec3b>(y, x);
        Assert.InRange(drawn.Item0, colour.Item0 - 25, colour.Item0 + 25);
        Assert.InRange(drawn.Item1, colour.Item1 - 25, colour.Item1 + 25);
        Assert.InRange(drawn.Item2, colour.Item2 - 25, colour.Item2 + 25);
    }

    private static Micrograph Grey(int width, int height) => Micrograph.FromGrey(Enumerable.Repeat((byte)128, width * height).ToArray(), width, height);
}
