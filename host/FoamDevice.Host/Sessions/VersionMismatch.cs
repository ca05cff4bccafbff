using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The words for a device that speaks another version.</summary>
public static class VersionMismatch
{
    /// <summary>Names both versions, the older side, and the command that mends it.</summary>
    /// <param name="deviceMajor">The device's major protocol version.</param>
    /// <param name="deviceMinor">The device's minor protocol version.</param>
    public static Sentence Describe(byte deviceMajor, byte deviceMinor)
    {
        string theirs = $"{deviceMajor}.{deviceMinor}";
        string ours = $"{ProtocolVersion.Major}.{ProtocolVersion.Minor}";
        string image = FirmwareToolchain.FirmwareImage;
        return deviceMajor > ProtocolVersion.Major
            ? Sentence.Of(
                "version.programOlder",
                $"The device speaks protocol {theirs}, this program speaks {ours}. This program is the older side: update it with `git pull`, then start it again.")
            : Sentence.Of(
                "version.deviceOlder",
                $"The device speaks protocol {theirs}, this program speaks {ours}. The device's firmware is the older side: build it from this source, then flash it with "
                + $"`foam flash --image {image} --from match`.");
    }
}
