namespace FoamDevice.Firmware.Tests.Motion;

/// <summary>A train as the pulse generator reads it.</summary>
internal static class TrainReading
{
    /// <summary>Periods of its steps, µs, up to the item of zeros that ends it.</summary>
    public static int[] Periods(this Train train)
    {
        var periods = new List<int>();
        for (int at = 0; train.Items[at] != 0; at += Train.ItemBytes)
            periods.Add(HalfAt(train, at) + HalfAt(train, at + 2));
        return [.. periods];
    }

    /// <summary>Time of each rising edge from the first one on, µs; the last entry is the end of the train.</summary>
    public static long[] Edges(this Train train)
    {
        long time = 0;
        return [0, .. train.Periods().Select(p => time += p)];
    }

    public static (int High, int Low) Halves(this Train train, int step) =>
        (HalfAt(train, step * Train.ItemBytes), HalfAt(train, (step * Train.ItemBytes) + 2));

    private static int HalfAt(Train train, int at) => (train.Items[at] | (train.Items[at + 1] << 8)) & 0x7FFF;
}
