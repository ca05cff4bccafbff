using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ChipDetailsTests
{
    [Fact]
    public void The_chip_is_known_by_name_revision_and_memory()
    {
        Assert.Equal(new ChipDetails("ESP32", 3, true), ChipDetails.Parse(NanoffWords.Chip3WithPsram));
        Assert.Equal(new ChipDetails("ESP32", 3, null), ChipDetails.Parse(NanoffWords.BlankChip));
        Assert.Null(ChipDetails.Parse([".NET nanoFramework Firmware Flasher v2.5.162", "Reading details from chip..."]));
    }

    [Theory]
    [InlineData("ESP32 (ESP32-D0WD-V3 (revision v3.1))", "available")]
    [InlineData("ESP32 (ESP32-D0WD-V3 (revision 3))", "undetermined")]
    [InlineData("ESP32", "available")]
    public void What_is_not_known_to_be_wrong_goes_on(string name, string psram)
    {
        Assert.Null(ChipDetails.Parse(NanoffWords.Chip(name, psram))!.WhyUnfit());
    }

    [Theory]
    [InlineData("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))", "available", "is an ESP32-S3")]
    [InlineData("ESP8266", "not available", "is an ESP8266")]
    [InlineData("ESP32 (ESP32-D0WDQ6 (revision v1.0))", "available", "of revision 1")]
    [InlineData("ESP32 (ESP32-D0WD-V3 (revision v3.0))", "not available", "no PSRAM")]
    public void A_chip_that_the_runtime_is_not_for_is_refused_with_the_one_that_is(string name, string psram, string words)
    {
        string reason = ChipDetails.Parse(NanoffWords.Chip(name, psram))!.WhyUnfit()!;

        Assert.Contains(words, reason);
        Assert.Contains("ESP32-WROVER-E", reason);
    }
}
