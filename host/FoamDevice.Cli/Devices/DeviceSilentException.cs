namespace FoamDevice.Cli.Devices;

/// <summary>No conversation with the device came about, or it ended; the message is a plain sentence.</summary>
internal sealed class DeviceSilentException(string message) : Exception(message);
