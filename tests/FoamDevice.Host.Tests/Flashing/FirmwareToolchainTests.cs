using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>The versions stand in one table in the code, and the document says the same. The tests of the architecture hold the project file against it.</summary>
public sealed partial class FirmwareToolchainTests
{
    private static readonly string Document = Read("docs/FLASHING.md");

    [Fact]
    public void The_document_lists_the_same_packages()
    {
        IEnumerable<NanoPackage> documented = Row().Matches(Document).Select(row => new NanoPackage(row.Groups[1].Value, row.Groups[2].Value))
            .Where(package => package.Id.Contains('.', StringComparison.Ordinal));

        Assert.Equal(FirmwareToolchain.Packages, documented);
    }

    [Fact]
    public void The_document_names_target_tool_and_runtime_as_the_code_does()
    {
        Assert.Contains($"| image name (target) | `{FirmwareToolchain.Target}` |", Document);
        Assert.Contains($"| nanoff | {FirmwareToolchain.FlasherVersion} |", Document);
        Assert.Contains($"| runtime version that was tried | {FirmwareToolchain.TriedRuntimeVersion ?? "none yet"} |", Document);
        Assert.Contains(FirmwareToolchain.InstallFlasher, Document);
    }

    [Fact]
    public void The_document_shows_the_commands_that_are_run()
    {
        var order = new FlashOrder("FLASHPORT", "LINKPORT", FirmwareToolchain.FirmwareImage, "V", FlashStage.Chip);

        Assert.All(order.Commands, command => Assert.Contains(command.Text, Document));
    }

    [Fact]
    public void The_firmware_has_the_version_that_the_host_expects()
    {
        string source = Read("firmware/FoamDevice.Firmware/FirmwareVersion.cs");

        Assert.Equal(FirmwareToolchain.FirmwareVersion, string.Join('.', Number().Matches(source).Select(number => number.Groups[1].Value)));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../..", path));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^\| ([\w.]+) \| (\d[\d.]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"const ushort \w+ = (\d+);")]
    private static partial Regex Number();
}
