namespace FoamDevice.Host;

/// <summary>An assembly with native code: what a runtime has, or what an image needs. They fit when name and checksum are the same.</summary>
/// <param name="Name">Such as mscorlib.</param>
/// <param name="Checksum">Of its native methods.</param>
public sealed record NativeAssembly(string Name, uint Checksum);
