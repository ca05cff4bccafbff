using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class MicrographTests
{
    [Fact]
    public void Pixels_from_memory_keep_their_places()
    {
        byte[] pixels = [0, 1, 2, 3, 4, 5];

        using var image = Micrograph.FromGrey(pixels, 3, 2);

        Assert.Equal((3, 2), (image.Width, image.Height));
        Assert.Equal(5, image.Grey.RowSpan<byte>(1)[2]);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    [InlineData(-2, -3)]
    public void A_size_that_the_pixels_do_not_fill_is_refused(int width, int height) =>
        Assert.Throws<ArgumentException>(() => Micrograph.FromGrey(new byte[6], width, height));
}
