namespace FoamDevice.Cli.Devices;

/// <summary>The operator aborted what a command had begun; the message is a plain sentence.</summary>
internal sealed class AbortedException(string message) : Exception(message);
