using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The words for a device that speaks another version.</summary>
public static class VersionMismatch
{
    /// <summary>Names both versions, the older side, and the command that mends it.</summary>
    /// <param name="deviceMajor">The device's major protocol version.</param>
    /// <param name="deviceMinor">The device's minor protocol version.</param>
    public static string Describe(byte deviceMajor, byte deviceMinor)
    {
        string versions = $"The device speaks protocol {deviceMajor}.{deviceMinor}, this program speaks {ProtocolVersion.Major}.{ProtocolVersion.Minor}";
        return deviceMajor > ProtocolVersion.Major
            ? $"{versions}. This program is the older side: update it with `git pull`, then start it again."
            : $"{versions}. The device's firmware is the older side: build it from this source, then flash it with "
                + $"`foam flash --image {FirmwareToolchain.FirmwareImage} --from match`.";
    }
}
