using FoamDevice.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The only fine-grained clock of the chip.</summary>
public static class HighResTimer
{
    /// <summary>Microseconds since power-up. Reading it takes time, so that a spin on it ends.</summary>
    public static ulong GetCurrent()
    {
        var chip = VirtualChip.Current;
        chip.Spend(chip.Costs.TimerReadMicroseconds);
        return chip.UptimeMicroseconds;
    }
}
