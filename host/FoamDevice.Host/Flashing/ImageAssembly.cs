namespace FoamDevice.Host;

/// <summary>An assembly in a nanoFramework image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NativeChecksum">Checksum of its native methods; 0 when it has none.</param>
internal readonly record struct ImageAssembly(string Name, uint NativeChecksum);
