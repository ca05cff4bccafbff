using System.Xml.Linq;
using FoamDevice.Architecture.Tests.Repository;
using FoamDevice.Host;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>The nanoFramework packages that were looked into and belong together. Another version means looking again.</summary>
internal static class NanoPackages
{
    /// <summary>Package and version, of the one table that flashing has, too.</summary>
    public static IReadOnlyDictionary<string, string> Pinned { get; } = FirmwareToolchain.Packages.ToDictionary(package => package.Id, package => package.Version);

    /// <summary>What packages.config lists.</summary>
    public static IReadOnlyDictionary<string, string> Listed { get; } = XDocument.Parse(SourceTree.Read(FirmwareSources.FirmwareFolder + "/packages.config"))
        .Root!.Elements("package").ToDictionary(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
}
