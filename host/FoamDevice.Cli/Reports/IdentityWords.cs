using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Who a device is, in words; what it was not given is said.</summary>
internal static class IdentityWords
{
    /// <summary>Id, serial number and board.</summary>
    public static string Of(DeviceIdentity device) =>
        $"{device.DeviceId}, serial {(device.SerialNumber.Length == 0 ? "none" : device.SerialNumber)}, board {(device.Board.Length == 0 ? "not named" : device.Board)}";
}
