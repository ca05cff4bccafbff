using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Packages;

/// <summary>Packages for .NET: one version each, in one place.</summary>
public sealed class PackageTests
{
    private static readonly IEnumerable<string> Used = ProjectFile.All.SelectMany(project => project.Includes("PackageReference")).Distinct();

    // Packages that no project names, and whose version is chosen here all the same.
    private const string BroughtByOthers = "Brought by others";

    [Fact]
    public void Every_version_that_is_pinned_is_used_and_every_package_that_is_used_is_pinned()
    {
        IEnumerable<string> pinned = ProjectFile.Load("Directory.Packages.props").Elements("PackageVersion")
            .Where(version => version.Parent!.Attribute("Label")?.Value != BroughtByOthers)
            .Select(version => version.Attribute("Include")!.Value);

        Assert.Equal(Used.Order(StringComparer.Ordinal), pinned.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_project_names_a_version_of_its_own()
    {
        var references = ProjectFile.All.SelectMany(project => project.Elements("PackageReference"));

        Assert.DoesNotContain(references, reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null);
    }
}
