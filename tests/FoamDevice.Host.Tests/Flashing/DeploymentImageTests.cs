using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeploymentImageTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"foam-image-{Guid.NewGuid():N}.bin");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void An_image_tells_its_assemblies_and_what_native_code_they_need()
    {
        DeploymentImage image = Read(ImageBytes.OfFirmware());

        Assert.Equal(["mscorlib", "nanoFramework.Hardware.Esp32.Rmt", "FoamDevice.Firmware"], image.Assemblies);
        Assert.Equal([new NativeAssembly("mscorlib", 0x445C7AF9), new NativeAssembly("nanoFramework.Hardware.Esp32.Rmt", 0x8ADAC728)], image.Needs);
    }

    [Fact]
    public void What_a_backup_of_the_flash_leaves_behind_the_image_is_padding()
    {
        byte[] padded = [.. ImageBytes.OfFirmware(), .. Enumerable.Repeat((byte)0xFF, 4_096)];

        Assert.Equal(3, Read(padded).Assemblies.Count);
    }

    [Fact]
    public void A_missing_image_is_said_to_be_none_that_ships()
    {
        string words = Assert.Throws<FlashException>(() => DeploymentImage.Read(_file)).Message;

        Assert.Contains("None is shipped", words);
        Assert.Contains("docs/BUILD-FIRMWARE.md", words);
    }

    [Fact]
    public void Another_program_is_not_taken_for_the_firmware()
    {
        Refuses(ImageBytes.Of(("mscorlib", 1), ("Blinky", 0)), "mscorlib, Blinky, without FoamDevice.Firmware");
    }

    [Fact]
    public void Files_that_are_no_image_are_refused_with_what_is_wrong()
    {
        byte[] image = ImageBytes.OfFirmware();

        Refuses([], "is empty");
        Refuses([.. "MZ this is a program for a PC"u8], "no nanoFramework image");
        Refuses([.. "NFMRK2"u8, .. image], "for nanoFramework 2");
        Refuses(image[..^20], "damaged or cut short");
        Refuses(image[..60], "damaged or cut short");
        Refuses([.. image, 1, 2, 3, 4], "damaged or cut short");
    }

    [Fact]
    public void No_damage_of_a_byte_is_an_error_of_the_program()
    {
        byte[] image = ImageBytes.OfFirmware();
        for (int at = 0; at < image.Length; at++)
        {
            byte[] damaged = [.. image];
            damaged[at] ^= 0xFF;
            File.WriteAllBytes(_file, damaged);

            Exception? trouble = Record.Exception(() => DeploymentImage.Read(_file));

            Assert.True(trouble is null or FlashException, $"Byte {at}: {trouble}");
        }
    }

    private DeploymentImage Read(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        return DeploymentImage.Read(_file);
    }

    private void Refuses(byte[] bytes, string words)
    {
        FlashException refusal = Assert.Throws<FlashException>(() => Read(bytes));

        Assert.Contains(words, refusal.Message);
        Assert.Null(refusal.Stage);
    }
}
