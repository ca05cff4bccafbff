namespace FoamDevice.Campaigns;

/// <summary>The project that a mutated source belongs to.</summary>
/// <param name="Folder">Where its sources are, from the repository's root.</param>
/// <param name="Project">Its project file.</param>
/// <param name="Assembly">The file it is built to.</param>
public sealed record MutantProject(string Folder, string Project, string Assembly)
{
    private static readonly MutantProject[] All =
    [
        new("firmware/FoamDevice.Firmware/", "firmware/FoamDevice.Firmware.Net/FoamDevice.Firmware.Net.csproj", "FoamDevice.Firmware.dll"),
        new("shared/FoamDevice.Protocol/", "shared/FoamDevice.Protocol/FoamDevice.Protocol.csproj", "FoamDevice.Protocol.dll"),
        new("host/FoamDevice.Host/", "host/FoamDevice.Host/FoamDevice.Host.csproj", "FoamDevice.Host.dll"),
    ];

    /// <summary>The project of a source file.</summary>
    /// <exception cref="FormatException">Mutations are for firmware, protocol and host.</exception>
    public static MutantProject Of(string path) =>
        Array.Find(All, project => path.StartsWith(project.Folder, StringComparison.Ordinal)) ?? throw new FormatException($"{path} belongs to no project that is mutated.");
}
