namespace FoamDevice.VirtualEsp32;

/// <summary>The firmware asked for a reboot. Whoever runs the firmware resets the chip and starts the firmware anew.</summary>
public sealed class ChipRebootException() : Exception("The firmware rebooted the chip.");
