using System.Reflection;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Rooms;

/// <summary>Who may know whom. An arrow that is not drawn here does not exist.</summary>
public sealed class RoomArrowTests
{
    private const string Protocol = "FoamDevice.Protocol";
    private const string Firmware = "FoamDevice.Firmware";
    private const string FirmwareProject = "FoamDevice.Firmware.Net";
    private const string Chip = "FoamDevice.VirtualEsp32";
    private const string Simulator = "FoamDevice.Simulator";
    private const string Host = "FoamDevice.Host";
    private const string Quality = "FoamDevice.Quality";
    private const string Web = "FoamDevice.Web";
    private const string Cli = "FoamDevice.Cli";

    /// <summary>Project, and what its project file refers to.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { Protocol, [] },
        { Chip, [] },
        { FirmwareProject, [Protocol, Chip] },
        { Simulator, [FirmwareProject, Chip] },
        { Host, [Protocol] },
        { Quality, [Host] },
        { Web, [Host] },
        { Cli, [Host, Quality, Simulator, Web] },
    };

    /// <summary>Assembly, and what its code may use of ours.</summary>
    public static TheoryData<string, string[]> Assemblies => new()
    {
        { Protocol, [] },
        { Chip, [] },
        { Firmware, [Protocol, Chip] },
        { Simulator, [Firmware, Protocol, Chip] },
        { Host, [Protocol] },
        { Quality, [Host, Protocol] },
        { Web, [Host, Protocol] },
        { "foam", [Host, Quality, Simulator, Web, Protocol, Firmware, Chip] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_its_neighbours_only(string project, string[] neighbours)
    {
        Assert.Equal(neighbours.Order(StringComparer.Ordinal), ProjectFile.Named(project).ProjectReferences);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_uses_nothing_of_ours_beyond_its_neighbours(string assembly, string[] neighbours)
    {
        IEnumerable<string> ours = References(assembly).Where(name => name.StartsWith("FoamDevice.", StringComparison.Ordinal));

        Assert.Subset(neighbours.ToHashSet(), ours.ToHashSet());
    }

    [Theory]
    [InlineData(Protocol)]
    [InlineData(Chip)]
    public void The_bottom_rooms_use_nothing_but_the_platform(string assembly)
    {
        Assert.All(References(assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    /// <summary>It brings a native library of a hundred megabytes, which no other command should ever load.</summary>
    [Theory]
    [InlineData(Host)]
    [InlineData(Web)]
    [InlineData("foam")]
    public void Only_the_room_of_quality_knows_OpenCV(string assembly)
    {
        Assert.DoesNotContain(References(assembly), name => name.StartsWith("OpenCv", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_outside_the_tests_is_in_the_table()
    {
        IEnumerable<string> rooms = ProjectFile.All.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(project => project.Name);

        Assert.Equal(Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    /// <summary>Else the virtual chip's SerialPort meets the real one further up.</summary>
    [Theory]
    [InlineData(FirmwareProject)]
    [InlineData(Simulator)]
    public void The_virtual_chip_is_kept_private(string project)
    {
        var reference = ProjectFile.Named(project).Elements("ProjectReference").Single(element => element.Attribute("Include")!.Value.EndsWith($"{Chip}.csproj", StringComparison.Ordinal));

        Assert.Equal("compile", reference.Attribute("PrivateAssets")?.Value);
    }

    private static IEnumerable<string> References(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
