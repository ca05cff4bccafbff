using FoamDevice.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>What the firmware image says of itself.</summary>
public static class SystemInfo
{
    /// <summary>The name of the image: <c>VIRTUAL</c> here, <c>ESP32_PSRAM_REV3</c> and the like on hardware.</summary>
    public static string TargetName => Asked().Options.TargetName;

    /// <summary>The family of the chip.</summary>
    public static string Platform => "ESP32";

    /// <summary>Who made the image.</summary>
    public static string OEMString => "FoamDevice virtual ESP32";

    private static VirtualChip Asked()
    {
        var chip = VirtualChip.Current;
        chip.Spend(chip.Costs.StatusMicroseconds);
        return chip;
    }
}
