using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class NanoffToolTests
{
    [Fact]
    public void It_is_found_on_the_path()
    {
        using var script = new NanoffScript("");

        Assert.Equal(script.Path, NanoffTool.Find($"/nowhere{Path.PathSeparator}{script.Folder}", "/nowhere"));
    }

    [Fact]
    public void A_missing_one_comes_with_the_command_that_installs_the_pinned_version()
    {
        string words = Assert.Throws<FlashException>(() => NanoffTool.Find("/nowhere", "/nowhere")).Message;

        Assert.Contains($"dotnet tool install -g nanoff --version {FirmwareToolchain.FlasherVersion}", words);
    }

    [Fact]
    public void One_that_is_installed_beside_the_path_is_pointed_at()
    {
        using var script = new NanoffScript("");

        string words = Assert.Throws<FlashException>(() => NanoffTool.Find("/nowhere", script.Folder)).Message;

        Assert.Contains($"installed in {script.Folder}", words);
        Assert.Contains("not on PATH", words);
    }

    [Theory]
    [InlineData("nanoff 2.5.162+0123456789", "2.5.162", false)]
    [InlineData(".NET nanoFramework Firmware Flasher v2.6.3+abcdef", "2.6.3", true)]
    public void Its_version_is_read_and_a_near_one_is_remarked_on(string said, string version, bool isRemarked)
    {
        (Version found, string? warning) = NanoffTool.CheckVersion(new VersionNanoff(said), () => false);

        Assert.Equal(new Version(version), found);
        Assert.Equal(isRemarked, warning is not null);
    }

    [Theory]
    [InlineData("nanoff 3.0.1", "nanoff is version 3.0.1")]
    [InlineData("nanoff 2.2.5", "nanoff is version 2.2.5")]
    [InlineData("Illegal instruction", "told no version")]
    public void One_with_other_commands_is_refused_with_the_way_to_the_right_one(string said, string words)
    {
        FlashException refusal = Assert.Throws<FlashException>(() => NanoffTool.CheckVersion(new VersionNanoff(said), () => false));

        Assert.Contains(words, refusal.Message);
        Assert.Contains(FirmwareToolchain.InstallFlasher, refusal.Message);
        Assert.Null(refusal.Stage);
    }

    private sealed class VersionNanoff(string said) : INanoff
    {
        public NanoffResult Run(NanoffCommand command, Action<string> line, Func<bool> isInterrupted) => new(NanoffEnd.Exited, 0, [said]);
    }
}
