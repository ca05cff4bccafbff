using System.Security.Cryptography;
using System.Text;

namespace FoamDevice.Host;

/// <summary>The files of one port in the runtime folder. Two names of one port, as under /dev/serial/by-id, give the same files.</summary>
public sealed class PortFiles
{
    // A socket's path may take 104 bytes on macOS: the folder needs most of them.
    private const int KeyBytes = 6;

    private PortFiles(string stem)
    {
        Lock = stem + ".lock";
        Holder = stem + ".json";
        Socket = stem + ".sock";
    }

    /// <summary>Whoever has this file locked holds the port.</summary>
    public string Lock { get; }

    /// <summary>Says who that is.</summary>
    public string Holder { get; }

    /// <summary>The socket that the holder listens on.</summary>
    public string Socket { get; }

    /// <summary>The files of a port.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="portName">The port's name, any of them.</param>
    public static PortFiles Of(string folder, string portName)
    {
        string name = TrueName(portName);
        string key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)), 0, KeyBytes).ToLowerInvariant();
        return new PortFiles(Path.Combine(folder, key));
    }

    private static string TrueName(string portName)
    {
        if (OperatingSystem.IsWindows())
        {
            return portName.ToUpperInvariant();
        }

        string path = Path.GetFullPath(portName);
        return File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }
}
