namespace FoamDevice.Simulator;

/// <summary>A byte as it arrived at the end of the line.</summary>
/// <param name="AtMicroseconds">When it was delivered, µs of the world's time.</param>
/// <param name="Value">The byte.</param>
public readonly record struct LineByte(ulong AtMicroseconds, byte Value);
