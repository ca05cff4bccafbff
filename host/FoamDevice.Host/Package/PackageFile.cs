namespace FoamDevice.Host;

/// <summary>One file of a package.</summary>
/// <param name="Name">Its name; without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackageFile(string Name, byte[] Content);
