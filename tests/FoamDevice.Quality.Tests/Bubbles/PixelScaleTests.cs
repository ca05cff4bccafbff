using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class PixelScaleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(0.001)]
    [InlineData(10_000)]
    public void A_scale_that_no_microscope_has_is_refused(double micrometersPerPixel)
    {
        var refusal = Assert.Throws<QualityException>(() => PixelScale.Given(micrometersPerPixel));

        Assert.Contains("0.01 to 500", refusal.Message);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(0)]
    public void A_scale_bar_is_measured_from_end_to_end(double brightness)
    {
        using var image = Foam().Bar(480, 430, 120, 8, brightness).Micrograph();

        var scale = PixelScale.FromScaleBar(image, 300);

        Assert.Equal(2.5, scale.MicrometersPerPixel, 0.01);
        Assert.Equal(PixelScaleSource.ScaleBar, scale.Source);
        Assert.Contains("scale bar of 300 µm", scale.Explanation);
    }

    [Fact]
    public void Letters_beside_the_bar_do_not_matter()
    {
        var picture = Foam().Bar(420, 430, 180, 8, 255);
        for (int letter = 0; letter < 4; letter++)
            picture.Bar(440 + (45 * letter), 400, 35, 5, 255).Bar(455 + (45 * letter), 405, 6, 20, 255);

        using var image = picture.Micrograph();

        Assert.Equal(1, PixelScale.FromScaleBar(image, 180).MicrometersPerPixel, 0.01);
    }

    [Fact]
    public void A_picture_without_a_bar_is_refused()
    {
        using var image = Foam().Micrograph();

        Assert.Contains("No scale bar was found in painted", Assert.Throws<QualityException>(() => PixelScale.FromScaleBar(image, 100)).Message);
    }

    [Fact]
    public void Two_bars_are_refused_because_nobody_knows_which_it_is()
    {
        using var image = Foam().Bar(480, 430, 120, 8, 255).Bar(40, 430, 90, 8, 255).Micrograph();

        Assert.Contains("2 bars that could be the scale bar", Assert.Throws<QualityException>(() => PixelScale.FromScaleBar(image, 100)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(7.3)]
    [InlineData(-38)]
    public void A_stage_micrometer_may_lie_aslant(double degrees)
    {
        using var image = Lines(degrees, pitch: 17.35).Noise(6, seed: 4).Micrograph();

        var scale = PixelScale.FromStageMicrometer(image, 10);

        Assert.Equal(10 / 17.35, scale.MicrometersPerPixel, 0.002);
        Assert.Equal(PixelScaleSource.StageMicrometer, scale.Source);
    }

    [Fact]
    public void The_longer_fifth_and_tenth_lines_are_not_taken_for_the_pitch()
    {
        var picture = new PaintedPicture(640, 480);
        for (int line = 1; line < 50; line++)
            picture.Line(0, 12.5 * line, 1.5, 0.3, line % 10 == 0 ? 0.8 : line % 5 == 0 ? 0.65 : 0.5);

        using var image = picture.Micrograph();

        Assert.Equal(10 / 12.5, PixelScale.FromStageMicrometer(image, 10).MicrometersPerPixel, 0.002);
    }

    [Fact]
    public void Lines_that_are_not_evenly_spaced_are_refused()
    {
        var picture = new PaintedPicture(640, 480);
        for (int line = 1; line < 12; line++)
            picture.Line(0, (20 * line) + (2.5 * line * line), 2);

        using var image = picture.Micrograph();

        Assert.Contains("evenly spaced", Assert.Throws<QualityException>(() => PixelScale.FromStageMicrometer(image, 10)).Message);
    }

    [Fact]
    public void A_picture_of_foam_is_no_stage_micrometer()
    {
        using var image = Foam().Micrograph();

        Assert.Contains("cannot be measured in painted", Assert.Throws<QualityException>(() => PixelScale.FromStageMicrometer(image, 10)).Message);
    }

    [Fact]
    public void A_blank_picture_is_no_stage_micrometer()
    {
        using var image = new PaintedPicture(300, 300).Noise(5, seed: 9).Micrograph();

        Assert.Throws<QualityException>(() => PixelScale.FromStageMicrometer(image, 10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void A_length_that_is_none_is_refused(double micrometers)
    {
        using var image = Foam().Micrograph();

        Assert.Contains("scale bar", Assert.Throws<QualityException>(() => PixelScale.FromScaleBar(image, micrometers)).Message);
        Assert.Contains("stage micrometer", Assert.Throws<QualityException>(() => PixelScale.FromStageMicrometer(image, micrometers)).Message);
    }

    private static PaintedPicture Foam() =>
        new PaintedPicture(640, 480).Ring(120, 120, 60).Ring(300, 200, 45).Ring(200, 330, 80).Ring(500, 150, 90).Noise(3, seed: 7);

    private static PaintedPicture Lines(double degrees, double pitch)
    {
        var picture = new PaintedPicture(640, 480);
        for (int line = -60; line < 90; line++)
            picture.Line(degrees, pitch * line, 2);

        return picture;
    }
}
