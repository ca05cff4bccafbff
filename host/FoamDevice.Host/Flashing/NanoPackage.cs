namespace FoamDevice.Host;

/// <summary>A NuGet package that the firmware is built with.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version that is pinned.</param>
public sealed record NanoPackage(string Id, string Version);
