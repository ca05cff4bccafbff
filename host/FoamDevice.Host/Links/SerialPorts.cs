using System.IO.Ports;

namespace FoamDevice.Host;

/// <summary>The serial ports of this computer.</summary>
public static class SerialPorts
{
    private const string StableNamesFolder = "/dev/serial/by-id";

    /// <summary>Their names in order; on Linux also the names that stay the same over replugging.</summary>
    public static IReadOnlyList<string> Names()
    {
        IEnumerable<string> stable = Directory.Exists(StableNamesFolder) ? Directory.EnumerateFileSystemEntries(StableNamesFolder) : [];
        return [.. SerialPort.GetPortNames().Order(StringComparer.Ordinal).Concat(stable.Order(StringComparer.Ordinal)).Distinct()];
    }
}
