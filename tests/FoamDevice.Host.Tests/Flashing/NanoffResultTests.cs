using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class NanoffResultTests
{
    private static readonly NanoffCommand Deploy = NanoffCommand.Deploy("/dev/ttyUSB0", "FoamDevice.Firmware.bin");

    [Theory]
    [InlineData(4000, 4000)]
    [InlineData(160, 4000)]
    [InlineData(112, 6000)]
    [InlineData(45, 9005)]
    [InlineData(3, null)]
    public void Its_error_is_known_by_the_exit_code_or_the_low_byte_of_it(int exitCode, int? error)
    {
        var result = new NanoffResult(NanoffEnd.Exited, exitCode, []);

        Assert.Equal(error, result.Error);
        Assert.False(result.IsGood);
    }

    [Fact]
    public void What_it_says_counts_more_than_its_exit_code()
    {
        var result = new NanoffResult(NanoffEnd.Exited, 0, ["Flashing firmware...", "Error E4003: Failed to write new firmware to ESP32."]);

        Assert.Equal(4003, result.Error);
        Assert.False(result.IsGood);
    }

    [Theory]
    [InlineData(4000, "BOOT button")]
    [InlineData(4003, "short cable")]
    [InlineData(6000, "another program holds it")]
    [InlineData(2000, "reset button")]
    [InlineData(9005, "nanoff --listtargets")]
    [InlineData(9007, "internet")]
    [InlineData(9000, "2.5.162")]
    [InlineData(77, "exit code 77")]
    public void Each_error_comes_with_advice(int exitCode, string words)
    {
        Assert.Contains(words, NanoffAdvice.Of(Deploy, new NanoffResult(NanoffEnd.Exited, exitCode, []), "/dev/ttyUSB0"));
    }

    [Fact]
    public void Missing_rights_name_the_group_and_the_command()
    {
        var refused = new NanoffResult(NanoffEnd.Exited, 165, ["Access to the port '/dev/ttyUSB0' is denied: Permission denied"]);

        Assert.Contains("usermod -aG", NanoffAdvice.Of(Deploy, refused, "/dev/ttyUSB0"));
    }
}
