using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class PictureJudgementTests
{
    [Fact]
    public void A_black_picture_gives_no_bubbles_and_says_so()
    {
        var result = Judged(new PaintedPicture(400, 300, light: 0).Noise(2, seed: 1));

        Assert.Equal(DetectionVerdict.NoBubbles, result.Verdict);
        Assert.Contains("black", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void A_picture_of_nothing_but_light_gives_no_bubbles(double noise)
    {
        var result = Judged(new PaintedPicture(400, 300).Noise(noise, seed: 1));

        Assert.Empty(result.Bubbles);
        Assert.Equal(DetectionVerdict.NoBubbles, result.Verdict);
        Assert.Contains("no dark ring", Assert.Single(result.Warnings));
    }

    [Fact]
    public void A_picture_of_something_else_gives_no_bubbles_though_some_of_it_is_round()
    {
        var picture = Bricks(new PaintedPicture(640, 480));
        picture.Ring(200, 200, 20).Ring(400, 300, 15);

        var result = Judged(picture);

        Assert.Empty(result.Bubbles);
        Assert.Equal(DetectionVerdict.NoBubbles, result.Verdict);
        Assert.Contains("does not look like foam", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Bubbles_among_much_else_are_doubtful()
    {
        var picture = new PaintedPicture(640, 480);
        Bricks(picture, bottom: 60);
        for (int place = 0; place < 12; place++)
            picture.Ring(70 + (100 * (place % 6)), 220 + (150 * (place / 6)), 26);

        var result = Judged(picture);

        Assert.Equal(DetectionVerdict.Doubtful, result.Verdict);
        Assert.NotEmpty(result.Bubbles);
        Assert.Contains("Look at the overlay", result.Warnings[0]);
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void A_picture_whose_foot_was_lost_is_doubted()
    {
        var picture = new PaintedPicture(640, 480);
        for (int place = 0; place < 24; place++)
            picture.Ring(70 + (100 * (place % 6)), 70 + (110 * (place / 6)), 20 + place);

        var result = Judged(picture.Noise(5, seed: 2).Bar(0, 300, 640, 180, 128));

        Assert.Equal(DetectionVerdict.Doubtful, result.Verdict);
        Assert.Contains("lowest 180 rows", Assert.Single(result.Warnings));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void Circles_of_one_size_are_doubted()
    {
        var picture = new PaintedPicture(640, 480);
        for (int place = 0; place < 24; place++)
            picture.Ring(70 + (100 * (place % 6)), 70 + (110 * (place / 6)), 30);

        var result = Judged(picture.Noise(5, seed: 2));

        Assert.Equal(DetectionVerdict.Doubtful, result.Verdict);
        Assert.Contains("24 circles are of one size", Assert.Single(result.Warnings));
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void Circles_about_one_middle_are_doubted()
    {
        var picture = new PaintedPicture(640, 480);
        foreach (double radius in (double[])[30, 60, 100, 150, 210])
            picture.Ring(320, 240, radius, middleShare: 0.8);

        var result = Judged(picture.Noise(5, seed: 2));

        Assert.Equal(DetectionVerdict.Doubtful, result.Verdict);
        Assert.Contains("about one middle", result.Warnings[0]);
        SaidWarnings.MustHavePersian(result.Warnings);
    }

    [Fact]
    public void Foam_is_usable_without_a_warning()
    {
        var picture = new PaintedPicture(640, 480);
        for (int place = 0; place < 24; place++)
            picture.Ring(70 + (100 * (place % 6)), 70 + (110 * (place / 6)), 20 + place);

        var result = Judged(picture.Noise(5, seed: 2));

        Assert.Equal(DetectionVerdict.Usable, result.Verdict);
        Assert.Empty(result.Warnings);
        Assert.Equal(24, result.Bubbles.Count);
    }

    private static PaintedPicture Bricks(PaintedPicture picture, int bottom = 480)
    {
        var random = new Random(5);
        for (int top = 0; top + 28 <= bottom; top += 30)
        {
            for (int left = top / 30 % 2 * 20; left + 56 <= picture.Width; left += 60)
                picture.Bar(left, top, 56, 26, 40 + random.Next(120));
        }

        return picture;
    }

    private static DetectionResult Judged(PaintedPicture picture)
    {
        using var image = picture.Micrograph();
        return BubbleDetector.Detect(image, PixelScale.Given(2), null, null, TestContext.Current.CancellationToken);
    }
}
