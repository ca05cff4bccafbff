using FoamDevice.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>Reboots the chip.</summary>
public static class Power
{
    /// <summary>Reboots. Does not return: whoever runs the firmware gets the exception and resets the chip.</summary>
    /// <exception cref="ChipRebootException">Always.</exception>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        VirtualChip.Current.Spend(0);
        throw new ChipRebootException();
    }
}
