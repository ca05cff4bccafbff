namespace FoamDevice.VirtualEsp32;

/// <summary>The firmware made a call that would block a real chip for ever.</summary>
/// <param name="message">Which call, and what it waits for.</param>
public sealed class ChipHangException(string message) : Exception(message);
