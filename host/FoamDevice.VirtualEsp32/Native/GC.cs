using FoamDevice.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>The garbage collector of the chip.</summary>
public static class GC
{
    /// <summary>The managed heap of an ESP32 with PSRAM is a few megabytes; half of four is shown as free.</summary>
    private const uint FreeBytes = 2 * 1024 * 1024;

    /// <summary>Collects garbage; everything stands still meanwhile.</summary>
    /// <param name="compactHeap">Whether to compact as well.</param>
    /// <returns>Free bytes of the managed heap. A fixed figure: the chip's heap is not modelled.</returns>
    public static uint Run(bool compactHeap)
    {
        var chip = VirtualChip.Current;
        chip.Spend(compactHeap ? 2 * chip.Costs.CollectMicroseconds : chip.Costs.CollectMicroseconds);
        return FreeBytes;
    }
}
