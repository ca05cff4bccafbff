namespace FoamDevice.VirtualEsp32;

/// <summary>Something the firmware did that a real chip would have passed over in silence, with bad effects.</summary>
/// <param name="Code">What kind of mistake it is.</param>
/// <param name="Text">What was done and what the chip does then.</param>
/// <param name="UptimeMicroseconds">Chip uptime at which it was done.</param>
public sealed record ChipMistake(ChipMistakeCode Code, string Text, ulong UptimeMicroseconds);
