using System.Runtime.InteropServices;

namespace FoamDevice.VirtualEsp32;

/// <summary>The item format of the RMT: halves of 16 bits, a duration and a level each, two to an item.</summary>
internal static class RmtItems
{
    public const int BytesPerItem = 4;

    private const int DurationMask = 0x7FFF;

    /// <summary>Views item bytes as halves. Both the chip and every machine that .NET 10 supports here are little-endian.</summary>
    public static ReadOnlySpan<ushort> Halves(ReadOnlySpan<byte> items) => MemoryMarshal.Cast<byte, ushort>(items);

    public static int Duration(ushort half) => half & DurationMask;

    public static bool Level(ushort half) => half > DurationMask;

    /// <summary>Halves that are played, and their ticks together: all before the first duration of 0.</summary>
    public static (int Halves, long Ticks) Played(ReadOnlySpan<ushort> halves)
    {
        var ticks = 0L;
        for (var index = 0; index < halves.Length; index++)
        {
            var duration = Duration(halves[index]);
            if (duration == 0) return (index, ticks);
            ticks += duration;
        }
        return (halves.Length, ticks);
    }

    /// <summary>Whether a whole item of zeros begins at this half: the end mark of the format, and no mistake.</summary>
    public static bool IsEndMark(ReadOnlySpan<ushort> halves, int index) => index % 2 == 0 && halves[index] == 0 && halves[index + 1] == 0;

    /// <summary>The first item before <paramref name="playedHalves"/> whose halves are both high, or -1.</summary>
    public static int FirstBothHigh(ReadOnlySpan<ushort> halves, int playedHalves)
    {
        for (var index = 0; index + 1 < playedHalves; index += 2)
            if (Level(halves[index]) && Level(halves[index + 1])) return index / 2;
        return -1;
    }
}
