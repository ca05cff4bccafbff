namespace FoamDevice.VirtualEsp32;

/// <summary>One recorded pulse train, as it appears at the pin if it is not cut short by a loss of power.</summary>
public sealed class PulseTrain
{
    private readonly RmtWave _wave;
    private byte[] _items;

    internal PulseTrain(int pin, int channel, ulong startMicroseconds, ReadOnlySpan<byte> items, RmtWave wave)
    {
        Pin = pin;
        Channel = channel;
        StartMicroseconds = startMicroseconds;
        _items = items.ToArray();
        _wave = wave;
    }

    /// <summary>The pin.</summary>
    public int Pin { get; }

    /// <summary>The RMT channel.</summary>
    public int Channel { get; }

    /// <summary>Chip uptime of the first half's start, in microseconds.</summary>
    public ulong StartMicroseconds { get; }

    /// <summary>The items, 4 bytes each. Changes while the train runs if the firmware or a flash write corrupts it.</summary>
    public ReadOnlyMemory<byte> Items => _items;

    /// <summary>Length of the train in microseconds.</summary>
    public double DurationMicroseconds
    {
        get
        {
            var (_, ticks) = RmtItems.Played(RmtItems.Halves(_items));
            return (double)ticks * _wave.Divider / RmtWave.TicksPerMicrosecond;
        }
    }

    /// <summary>Works out when each rising edge appears at the pin, in microseconds after <see cref="StartMicroseconds"/>.</summary>
    public IReadOnlyList<double> RisingEdgeMicroseconds()
    {
        var edges = new List<double>();
        var output = _wave.Idle(false);
        var time = 0L;
        foreach (var half in RmtItems.Halves(_items))
        {
            if (RmtItems.Duration(half) == 0) break;
            var end = time + (long)RmtItems.Duration(half) * _wave.Divider;
            AddEdges(edges, RmtItems.Level(half), output, time, end);
            output = _wave.Output(RmtItems.Level(half), end - 1);
            time = end;
        }
        return edges;
    }

    internal void Replace(ReadOnlySpan<byte> items) => _items = items.ToArray();

    private void AddEdges(List<double> edges, bool level, bool before, long start, long end)
    {
        if (!before && _wave.Output(level, start)) edges.Add(InMicroseconds(start));
        if (!_wave.Chops(level)) return;
        for (var edge = _wave.NextCarrierEdge(start); edge < end; edge = _wave.NextCarrierEdge(edge)) edges.Add(InMicroseconds(edge));
    }

    private static double InMicroseconds(long ticks) => (double)ticks / RmtWave.TicksPerMicrosecond;
}
