using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>The project for the chip can't be built here, so its file is held against the sources instead.</summary>
public sealed class NanoProjectTests
{
    [Fact]
    public void It_compiles_what_stands_on_the_disk_and_nothing_else()
    {
        IEnumerable<string> compiled = ProjectFile.Nano.Includes("Compile").Select(include => SourceTree.Resolve(ProjectFile.Nano.Path, include));

        Assert.Equal(FirmwareSources.All.Order(StringComparer.Ordinal), compiled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_net_project_compiles_the_same_firmware()
    {
        ProjectFile net = ProjectFile.Named("FoamDevice.Firmware.Net");

        Assert.Equal("false", net.Property("EnableDefaultCompileItems"));
        Assert.Equal(["../FoamDevice.Firmware/**/*.cs"], net.Includes("Compile"));
    }

    [Fact]
    public void A_file_from_elsewhere_carries_the_place_where_it_is_shown()
    {
        var linked = ProjectFile.Nano.Elements("Compile").Where(element => element.Attribute("Include")!.Value.StartsWith("..", StringComparison.Ordinal)).ToList();

        Assert.Equal(FirmwareSources.Protocol.Count, linked.Count);
        Assert.All(linked, element => Assert.NotNull(element.Elements().SingleOrDefault(child => child.Name.LocalName == "Link")));
    }

    [Fact]
    public void It_is_a_nanoframework_program()
    {
        Assert.Equal("{11A8DD76-328B-46DF-9F39-F559912D0360};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}", ProjectFile.Nano.Property("ProjectTypeGuids"));
        Assert.Equal("Exe", ProjectFile.Nano.Property("OutputType"));
        Assert.Equal("v1.0", ProjectFile.Nano.Property("TargetFrameworkVersion"));
        Assert.Contains("NANOFRAMEWORK_1_0", ProjectFile.Nano.Property("DefineConstants"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FoamDevice.Protocol")]
    [InlineData("FoamDevice.Firmware.Net")]
    public void Its_sources_are_compiled_as_csharp_9_for_net_too(string project)
    {
        Assert.Equal("9", ProjectFile.Named(project).Property("LangVersion"));
        Assert.Equal("disable", ProjectFile.Named(project).Property("Nullable"));
        Assert.Equal("disable", ProjectFile.Named(project).Property("ImplicitUsings"));
    }
}
