using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RuntimeDetailsTests
{
    private static readonly DeploymentImage Image = new(
        "FoamDevice.Firmware.bin",
        ["mscorlib", "nanoFramework.Hardware.Esp32.Rmt", "FoamDevice.Firmware"],
        [new NativeAssembly("mscorlib", 0x445C7AF9), new NativeAssembly("nanoFramework.Hardware.Esp32.Rmt", 0x8ADAC728)]);

    [Fact]
    public void A_runtime_describes_itself()
    {
        RuntimeDetails runtime = RuntimeDetails.Parse(NanoffWords.FittingRuntime)!;

        Assert.Equal("ESP32_PSRAM_REV3", runtime.Target);
        Assert.Equal("1.16.0.578", runtime.Version);
        Assert.Contains(new NativeAssembly("nanoFramework.Hardware.Esp32.Rmt", 0x8ADAC728), runtime.Natives);
        Assert.Null(runtime.WhyUnfit(Image, "1.16.0.578"));
        Assert.Null(runtime.WhyUnfit(Image, installed: null));
    }

    [Fact]
    public void Silence_is_no_runtime()
    {
        Assert.Null(RuntimeDetails.Parse([".NET nanoFramework Firmware Flasher v2.5.162", "No devices found"]));
    }

    [Fact]
    public void A_native_checksum_that_differs_is_named_with_both_values()
    {
        string reason = RuntimeDetails.Parse(NanoffWords.Runtime(rmtChecksum: 0x84E4A55C))!.WhyUnfit(Image, installed: null)!;

        Assert.Contains("nanoFramework.Hardware.Esp32.Rmt has native checksum 0x84E4A55C where 0x8ADAC728 is needed", reason);
        Assert.DoesNotContain("mscorlib", reason);
    }

    [Fact]
    public void Native_code_that_the_runtime_lacks_is_named()
    {
        DeploymentImage needsMore = Image with { Needs = [.. Image.Needs, new NativeAssembly("System.IO.FileSystem", 1)] };

        Assert.Contains("System.IO.FileSystem is missing", RuntimeDetails.Parse(NanoffWords.FittingRuntime)!.WhyUnfit(needsMore, installed: null));
    }

    [Fact]
    public void A_runtime_that_was_not_really_installed_is_noticed()
    {
        string reason = RuntimeDetails.Parse(NanoffWords.FittingRuntime)!.WhyUnfit(Image, "1.17.0.1")!;

        Assert.Contains("installed runtime 1.17.0.1, but the chip still runs 1.16.0.578", reason);
    }

    [Fact]
    public void A_runtime_for_another_board_is_refused()
    {
        Assert.Contains("is ESP32_REV3, not ESP32_PSRAM_REV3", RuntimeDetails.Parse(NanoffWords.Runtime("ESP32_REV3"))!.WhyUnfit(Image, installed: null));
    }
}
