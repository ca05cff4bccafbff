using System.Buffers.Binary;
using System.Security.Cryptography;
using OpenCvSharp;
using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class MicrographReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-pictures-").FullName;

    [Theory]
    [InlineData("grey.png")]
    [InlineData("grey.tif")]
    public void Grey_pixels_are_read_as_they_are(string name)
    {
        string path = Written(name, Rings().Mat());

        using var image = MicrographReader.Read(path, TestContext.Current.CancellationToken);

        Assert.Equal((160, 120), (image.Width, image.Height));
        Assert.Equal(Rings().Pixels(), image.Grey.AsSpan<byte>().ToArray());
    }

    [Theory]
    [InlineData("colour.png")]
    [InlineData("colour.tif")]
    [InlineData("colour.jpg")]
    public void Colour_becomes_grey(string name)
    {
        using var grey = Rings().Mat();
        var colour = new Mat();
        Cv2.CvtColor(grey, colour, ColorConversionCodes.GRAY2BGR);
        string path = Written(name, colour);

        using var image = MicrographReader.Read(path, TestContext.Current.CancellationToken);

        Assert.Equal(1, image.Grey.Channels());
        Assert.Equal(Rings().Pixels()[8000], image.Grey.AsSpan<byte>()[8000], tolerance: 4);
    }

    [Theory]
    [InlineData("deep.png")]
    [InlineData("deep.tif")]
    public void Sixteen_bit_that_a_camera_of_twelve_filled_become_eight_with_the_light_white(string name)
    {
        using var grey = Rings().Mat();
        var deep = new Mat();
        grey.ConvertTo(deep, MatType.CV_16U, 10);
        string path = Written(name, deep);

        using var image = MicrographReader.Read(path, TestContext.Current.CancellationToken);

        var pixels = image.Grey.AsSpan<byte>().ToArray();
        Assert.Equal(255, pixels.Max());
        Assert.Equal(255 * 0.12, pixels.Min(), 1.0);
    }

    [Fact]
    public void A_picture_carries_the_hash_and_the_name_of_its_file()
    {
        string path = Written("a.png", Rings().Mat());

        using var image = MicrographReader.Read(path, TestContext.Current.CancellationToken);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), image.SourceSha256);
        Assert.Equal("a.png", image.SourceName);
    }

    [Theory]
    [InlineData("cut.png", 0.5)]
    [InlineData("cut.png", 0.99)]
    [InlineData("cut.jpg", 0.5)]
    [InlineData("cut.jpg", 0.99)]
    [InlineData("cut.tif", 0.5)]
    [InlineData("cut.tif", 0.9)]
    public void A_file_that_was_cut_short_is_known_as_such(string name, double share)
    {
        string path = Written(name, Rings().Noise(5, seed: 1).Mat());
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(int)(share * bytes.Length)]);

        Assert.Contains("cut short", Refusal(path));
    }

    [Fact]
    public void Damaged_pixels_are_refused()
    {
        string path = Written("damaged.png", Rings().Noise(5, seed: 1).Mat());
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 2, 64).Fill(0x5A);
        File.WriteAllBytes(path, bytes);

        Assert.Contains("damaged", Refusal(path));
    }

    [Fact]
    public void What_is_no_picture_is_refused_whatever_its_name_says()
    {
        string path = Path.Combine(_folder, "letter.png");
        File.WriteAllText(path, "Dear technician, the picture is in the other letter.");

        Assert.Contains("neither PNG nor JPEG nor TIFF", Refusal(path));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        string path = Path.Combine(_folder, "empty.png");
        File.WriteAllBytes(path, []);

        Assert.Contains("0 bytes", Refusal(path));
    }

    [Fact]
    public void A_missing_file_is_refused_with_its_name() => Assert.Contains("nowhere.png", Refusal(Path.Combine(_folder, "nowhere.png")));

    [Fact]
    public void A_folder_is_refused() => Assert.Contains(_folder, Refusal(_folder));

    [Fact]
    public void An_icon_is_too_small()
    {
        string path = Written("icon.png", new PaintedPicture(16, 16).Mat());

        Assert.Contains("16 × 16", Refusal(path));
    }

    [Fact]
    public void A_picture_that_memory_does_not_hold_is_refused_by_its_header_alone()
    {
        string path = Written("huge.png", Rings().Mat());
        byte[] bytes = File.ReadAllBytes(path);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 50_000);
        File.WriteAllBytes(path, bytes);

        Assert.Contains("more than the 400 million", Refusal(path));
    }

    [Fact]
    public void A_file_with_several_pictures_is_refused()
    {
        string path = Path.Combine(_folder, "stack.tif");
        using var grey = Rings().Mat();
        Cv2.ImWrite(path, [grey, grey]);

        Assert.Contains("several pictures", Refusal(path));
    }

    [Fact]
    public void Pixels_that_are_fractions_are_refused()
    {
        using var grey = Rings().Mat();
        var fractions = new Mat();
        grey.ConvertTo(fractions, MatType.CV_32F, 1 / 255.0);
        string path = Written("fractions.tif", fractions);

        Assert.Contains("8 or 16 bit", Refusal(path));
    }

    [Fact]
    public void Deep_colours_that_are_stored_one_after_the_other_are_refused()
    {
        using var grey = Rings().Mat();
        using var colour = new Mat();
        var deep = new Mat();
        Cv2.CvtColor(grey, colour, ColorConversionCodes.GRAY2BGR);
        colour.ConvertTo(deep, MatType.CV_16U, 257);
        string path = Written("planes.tif", deep);
        byte[] bytes = File.ReadAllBytes(path);
        byte[] planarConfiguration = [0x1C, 0x01, 3, 0, 1, 0, 0, 0];
        bytes[bytes.AsSpan().LastIndexOf(planarConfiguration) + planarConfiguration.Length] = 2;
        File.WriteAllBytes(path, bytes);

        Assert.Contains("one after the other", Refusal(path));
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        string path = Written("a.png", Rings().Mat());

        Assert.Throws<OperationCanceledException>(() => MicrographReader.Read(path, new CancellationToken(canceled: true)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PaintedPicture Rings() => new PaintedPicture(160, 120).Ring(50, 60, 30).Ring(110, 60, 25);

    private static string Refusal(string path)
    {
        var refusal = Assert.Throws<QualityException>(() => MicrographReader.Read(path, TestContext.Current.CancellationToken));
        return refusal.Message;
    }

    private string Written(string name, Mat mat)
    {
        string path = Path.Combine(_folder, name);
        using (mat)
            Cv2.ImWrite(path, mat);

        return path;
    }
}
