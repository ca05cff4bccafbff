namespace FoamDevice.Cli.Devices;

/// <summary>The device did not do what was asked; the message is a plain sentence.</summary>
internal sealed class DeviceRefusedException(string message) : Exception(message);
