namespace FoamDevice.VirtualEsp32;

/// <summary>The chip has no power. Every API call throws this until the firmware's stack is unwound.</summary>
public sealed class PowerCutException() : Exception("The chip has no power.");
