namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>What the chip is to run: the firmware, and the protocol without the host's side.</summary>
internal static class FirmwareSources
{
    public const string FirmwareFolder = "firmware/FoamDevice.Firmware";
    public const string ProtocolFolder = "shared/FoamDevice.Protocol";
    public const string HostSideFolder = ProtocolFolder + "/HostSide";

    public static IReadOnlyList<string> Firmware { get; } = [.. SourceTree.Under(FirmwareFolder, ".cs")];

    public static IReadOnlyList<string> Protocol { get; } = [.. SourceTree.Under(ProtocolFolder, ".cs").Except(HostSide)];

    /// <summary>Protocol files that only the host uses.</summary>
    public static IEnumerable<string> HostSide => SourceTree.Under(HostSideFolder, ".cs");

    public static IReadOnlyList<string> All { get; } = [.. Firmware, .. Protocol];
}
