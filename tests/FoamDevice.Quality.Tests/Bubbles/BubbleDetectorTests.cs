using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class BubbleDetectorTests
{
    private static readonly PixelScale Scale = PixelScale.Given(2);

    [Theory]
    [InlineData(4.3, 0.04)]
    [InlineData(9.6, 0.015)]
    [InlineData(23.4, 0.005)]
    [InlineData(67.2, 0.003)]
    [InlineData(181.7, 0.003)]
    public void The_radius_of_a_ring_is_that_of_its_outer_boundary(double radius, double tolerance)
    {
        var picture = new PaintedPicture(480, 440).Ring(241.3, 219.6, radius);

        var bubble = Assert.Single(Found(picture).Bubbles);

        Assert.Equal(radius, bubble.RadiusPixels, tolerance * radius);
        Assert.Equal(241.3, bubble.CenterXPixels, 0.1);
        Assert.Equal(219.6, bubble.CenterYPixels, 0.1);
        Assert.False(bubble.CutByFrame);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void The_width_of_the_ring_does_not_change_the_radius(double middleShare)
    {
        var picture = new PaintedPicture(200, 200).Ring(100, 100, 40, middleShare);

        Assert.Equal(40, Assert.Single(Found(picture).Bubbles).RadiusPixels, 0.3);
    }

    [Fact]
    public void Two_and_a_half_decades_of_size_are_found_in_one_picture()
    {
        double[] radii = [3.5, 11, 35, 110, 350];
        var picture = new PaintedPicture(1500, 900);
        picture.Ring(370, 450, 350).Ring(850, 450, 110).Ring(1050, 450, 35).Ring(1150, 450, 11).Ring(1200, 450, 3.5);

        var found = Found(picture).Bubbles.Select(bubble => bubble.RadiusPixels).Order().ToList();

        Assert.Equal(radii.Length, found.Count);
        Assert.All(radii.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.3 + (0.003 * pair.First)));
    }

    [Fact]
    public void Bubbles_that_touch_are_told_apart()
    {
        var picture = new PaintedPicture(300, 300);
        for (int turn = 0; turn < 6; turn++)
            picture.Ring(150 + (60 * Math.Cos(turn * Math.PI / 3)), 150 + (60 * Math.Sin(turn * Math.PI / 3)), 30);

        var found = Found(picture.Ring(150, 150, 30)).Bubbles;

        Assert.Equal(7, found.Count);
        Assert.All(found, bubble => Assert.Equal(30, bubble.RadiusPixels, 0.4));
    }

    [Fact]
    public void Bubbles_that_lie_in_front_of_one_another_are_both_found()
    {
        var picture = new PaintedPicture(240, 160).Ring(90, 80, 40).Ring(145, 80, 30);

        var found = Found(picture).Bubbles;

        Assert.Equal([40, 30], found.Select(bubble => Math.Round(bubble.RadiusPixels)));
    }

    [Fact]
    public void A_circle_drawn_through_parts_of_others_is_no_bubble()
    {
        var picture = new PaintedPicture(500, 500);
        for (int turn = 0; turn < 12; turn++)
            picture.Ring(250 + (150 * Math.Cos(turn * Math.PI / 6)), 250 + (150 * Math.Sin(turn * Math.PI / 6)), 38);

        var found = Found(picture).Bubbles;

        Assert.Equal(12, found.Count);
        Assert.All(found, bubble => Assert.InRange(bubble.RadiusPixels, 37, 39));
    }

    [Fact]
    public void A_bubble_that_the_frame_cuts_is_marked()
    {
        var picture = new PaintedPicture(300, 200).Ring(10, 100, 30).Ring(150, 100, 30);

        var found = Found(picture).Bubbles.OrderBy(bubble => bubble.CenterXPixels).ToList();

        Assert.Equal([true, false], found.Select(bubble => bubble.CutByFrame));
        Assert.Equal(30, found[0].RadiusPixels, 0.5);
    }

    [Fact]
    public void Uneven_light_and_a_noisy_camera_do_not_hide_bubbles()
    {
        var picture = new PaintedPicture(700, 200);
        for (int place = 0; place < 6; place++)
            picture.Ring(60 + (115 * place), 100, 30);

        var found = Found(picture.FallingLight(rightShare: 0.25).Noise(8, seed: 3)).Bubbles;

        Assert.Equal(6, found.Count);
        Assert.All(found, bubble => Assert.Equal(30, bubble.RadiusPixels, 0.5));
    }

    [Fact]
    public void An_underexposed_picture_shows_the_same_bubbles()
    {
        var picture = new PaintedPicture(200, 200, light: 30).Ring(100, 100, 40);

        Assert.Equal(40, Assert.Single(Found(picture).Bubbles).RadiusPixels, 0.4);
    }

    [Fact]
    public void A_bubble_on_the_seam_of_two_tiles_is_found_once()
    {
        var picture = new PaintedPicture(1100, 600).Ring(512, 300, 20).Ring(511.5, 200, 8).Ring(500, 512, 15).Ring(1024, 511.5, 10);

        Assert.Equal(4, Found(picture).Bubbles.Count);
    }

    [Fact]
    public void A_speck_that_is_dark_to_its_middle_is_no_bubble()
    {
        var picture = new PaintedPicture(300, 200).Ring(80, 100, 30).Ring(80, 30, 12).Speck(220, 100, 14).Speck(180, 40, 4);

        Assert.Equal(2, Found(picture).Bubbles.Count);
    }

    [Fact]
    public void Bubbles_come_from_the_largest_to_the_smallest_and_the_same_each_time()
    {
        var picture = new PaintedPicture(700, 600).Noise(5, seed: 1);
        for (int place = 0; place < 24; place++)
            picture.Ring(60 + (110 * (place % 6)), 60 + (130 * (place / 6)), 15 + place);

        var first = Found(picture).Bubbles;

        Assert.Equal(first, Found(picture).Bubbles);
        Assert.Equal(first.Select(bubble => bubble.RadiusPixels).OrderDescending(), first.Select(bubble => bubble.RadiusPixels));
    }

    [Fact]
    public void Smaller_bubbles_than_asked_for_are_left_out()
    {
        var picture = new PaintedPicture(400, 200).Ring(50, 100, 10).Ring(130, 100, 25).Ring(280, 100, 60);

        var found = Found(picture, new DetectorSettings { SmallestRadiusPixels = 15 }).Bubbles;

        Assert.Equal([60, 25], found.Select(bubble => Math.Round(bubble.RadiusPixels)));
    }

    [Fact]
    public void Settings_that_no_search_can_follow_are_refused()
    {
        var picture = new PaintedPicture(100, 100);

        Assert.Throws<ArgumentException>(() => Found(picture, new DetectorSettings { SmallestRadiusPixels = double.NaN }));
        Assert.Throws<ArgumentException>(() => Found(picture, new DetectorSettings { SmallestRadiusPixels = 1 }));
        Assert.Throws<ArgumentException>(() => Found(picture, new DetectorSettings { LeastConfidence = 1.5 }));
    }

    [Fact]
    public void Progress_rises_to_the_whole()
    {
        var told = new List<double>();
        using var image = new PaintedPicture(1100, 600).Ring(300, 300, 50).Micrograph();

        BubbleDetector.Detect(image, Scale, null, new Told(told), TestContext.Current.CancellationToken);

        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var image = new PaintedPicture(600, 600).Ring(300, 300, 50).Micrograph();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Assert.ThrowsAny<OperationCanceledException>(() => BubbleDetector.Detect(image, Scale, null, new Canceller(source), source.Token));
    }

    private static DetectionResult Found(PaintedPicture picture, DetectorSettings? settings = null)
    {
        using var image = picture.Micrograph();
        return BubbleDetector.Detect(image, Scale, settings, null, TestContext.Current.CancellationToken);
    }

    private sealed class Told(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
