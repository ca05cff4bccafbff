using System.Text.RegularExpressions;
using System.Xml.Linq;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

public sealed partial class NanoPackageTests
{
    [Fact]
    public void The_listed_packages_are_those_that_are_pinned()
    {
        Assert.NotEmpty(NanoPackages.Listed);
        Assert.Equal(NanoPackages.Pinned.OrderBy(package => package.Key), NanoPackages.Listed.OrderBy(package => package.Key));
    }

    [Fact]
    public void The_references_come_from_the_listed_packages_one_each()
    {
        IEnumerable<string> hinted = ProjectFile.Nano.Elements("HintPath").Select(hint => PackageFolder().Match(hint.Value).Groups[1].Value);
        IEnumerable<string> listed = NanoPackages.Listed.Select(package => $"{package.Key}.{package.Value}");

        Assert.Equal(listed.Order(StringComparer.Ordinal), hinted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_names_the_assembly_that_its_hint_leads_to()
    {
        Assert.All(ProjectFile.Nano.Elements("Reference"), reference => Assert.EndsWith($@"\lib\{Include(reference)}.dll", Hint(reference), StringComparison.Ordinal));
    }

    private static string Include(XElement reference) => reference.Attribute("Include")!.Value;

    private static string Hint(XElement reference) => reference.Elements().Single(child => child.Name.LocalName == "HintPath").Value;

    [GeneratedRegex(@"^\.\.\\packages\\([^\\]+)\\")]
    private static partial Regex PackageFolder();
}
