using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class FlashPortsTests
{
    [Fact]
    public void Named_ports_are_taken_as_they_are()
    {
        Assert.Equal(new FlashPorts("COM5", "COM7"), FlashPorts.Choose("COM5", "COM7", []));
    }

    [Fact]
    public void The_only_other_port_needs_no_name()
    {
        Assert.Equal(new FlashPorts("COM5", "COM7"), FlashPorts.Choose("COM5", null, ["COM5", "COM7"]));
        Assert.Equal(new FlashPorts("COM5", "COM7"), FlashPorts.Choose(null, "COM7", ["COM5", "COM7"]));
    }

    [Theory]
    [InlineData(new string[0], null, "No serial port was found")]
    [InlineData(new[] { "COM7" }, null, "Only one serial port was found, COM7")]
    [InlineData(new[] { "COM7" }, "COM7", "No other serial port than COM7")]
    [InlineData(new[] { "COM5", "COM7" }, null, "COM5, COM7")]
    [InlineData(new[] { "COM5", "COM6", "COM7" }, "COM7", "Name one with --flash-port")]
    public void Ports_that_cannot_be_told_apart_are_never_guessed(string[] listed, string? link, string words)
    {
        string refusal = Assert.Throws<FlashException>(() => FlashPorts.Choose(null, link, listed)).Message;

        Assert.Contains(words, refusal);
        Assert.Contains("A board has two", refusal);
    }

    [Fact]
    public void One_port_cannot_be_both()
    {
        Assert.Contains("for flashing and for the link", Assert.Throws<FlashException>(() => FlashPorts.Choose("COM5", "COM5", [])).Message);
    }

    [Fact]
    public void Two_names_of_one_port_are_one_port()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has one name for each port.");
        string folder = Directory.CreateTempSubdirectory("foam-ports-").FullName;
        string port = Path.Combine(folder, "ttyUSB0");
        string stable = Path.Combine(folder, "usb-CP2102N-if00");
        File.WriteAllText(port, "");
        File.CreateSymbolicLink(stable, port);

        Assert.Throws<FlashException>(() => FlashPorts.Choose(stable, port, []));
        Assert.Equal(new FlashPorts(stable, "/dev/other"), FlashPorts.Choose(null, "/dev/other", [port, "/dev/other", stable]));
        Directory.Delete(folder, recursive: true);
    }
}
