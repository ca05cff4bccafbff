namespace FoamDevice.Host;

/// <summary>One line to the holder of a port.</summary>
/// <param name="Command">What is asked.</param>
public sealed record ControlRequest(ControlCommand Command);
