namespace FoamDevice.Host;

/// <summary>How a device is left, where several procedures say the same.</summary>
internal static class DeviceLeft
{
    /// <summary>In order.</summary>
    public static Sentence Home { get; } = Sentence.Of("left.home", "The device is left unloaded, home and idle.");

    /// <summary>With a fault.</summary>
    public static Sentence Faulted { get; } = Sentence.Of("left.faulted", "The device is left with its fault latched.");
}
