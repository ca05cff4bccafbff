using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which device made a run, as its hello said.</summary>
/// <param name="DeviceId">Its id.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="Board">Board revision.</param>
/// <param name="Target">Image name of its chip.</param>
/// <param name="FirmwareVersion">Such as "0.1.0".</param>
/// <param name="ProtocolVersion">Such as "1.0".</param>
public sealed record DeviceIdentity(string DeviceId, string SerialNumber, string Board, string Target, string FirmwareVersion, string ProtocolVersion)
{
    /// <summary>The chip's image name of a simulated device.</summary>
    public const string SimulatedTarget = "VIRTUAL";

    /// <summary>The device says itself that it is simulated, whatever port it came through.</summary>
    public bool IsSimulated => Target == SimulatedTarget;

    /// <summary>The identity in a hello.</summary>
    public static DeviceIdentity From(HelloReply hello) => new(
        hello.DeviceId,
        hello.SerialNumber,
        hello.Board,
        hello.Target,
        $"{hello.FirmwareMajor}.{hello.FirmwareMinor}.{hello.FirmwarePatch}",
        $"{hello.ProtocolMajor}.{hello.ProtocolMinor}");
}
