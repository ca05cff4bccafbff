namespace FoamDevice.VirtualEsp32;

/// <summary>
/// Plays a train up to a time and counts its rising edges on the way. It only moves forward, so that a train of n items costs n steps
/// however often it is looked at. Times are bus ticks since the start of the train.
/// </summary>
internal struct RmtPlayback
{
    private long _position;
    private bool _level;

    /// <summary>Rising edges so far.</summary>
    public long Edges { get; private set; }

    /// <summary>The level at the pin.</summary>
    public bool Output { get; private set; }

    /// <summary>True when the train has ended, or none was started.</summary>
    public bool Ended { get; private set; }

    /// <summary>The half that plays.</summary>
    public int Half { get; private set; }

    /// <summary>When the half that plays ends.</summary>
    public long HalfEnd { get; private set; }

    /// <summary>The item that plays.</summary>
    public readonly int Item => Math.Max(Half, 0) / 2;

    /// <summary>No train, with an idle output.</summary>
    public static RmtPlayback Resting(bool output) => new() { Output = output, Ended = true };

    /// <summary>A new train at its start. The edge count goes on.</summary>
    public void Restart()
    {
        _position = 0;
        HalfEnd = 0;
        Half = -1;
        Ended = false;
    }

    /// <summary>Plays to <paramref name="ticks"/>.</summary>
    /// <param name="ticks">Bus ticks since the start.</param>
    /// <param name="halves">The halves that are played.</param>
    /// <param name="wave">How they become levels.</param>
    public void AdvanceTo(long ticks, ReadOnlySpan<ushort> halves, RmtWave wave)
    {
        if (Ended) return;
        if (wave.HasCarrier) AdvanceChopped(ticks, halves, wave);
        else AdvancePlain(ticks, halves, wave);
    }

    /// <summary>Most of a simulation's time goes through here, so it works on locals and calls nothing.</summary>
    private void AdvancePlain(long ticks, ReadOnlySpan<ushort> halves, RmtWave wave)
    {
        var (half, end, output, edges, divider) = (Half, HalfEnd, Output, Edges, wave.Divider);
        while (end <= ticks && ++half < halves.Length)
        {
            var level = RmtItems.Level(halves[half]);
            if (level && !output) edges++;
            output = level;
            end += (long)RmtItems.Duration(halves[half]) * divider;
        }
        (Half, HalfEnd, Output, Edges) = (half, end, output, edges);
        if (half >= halves.Length) End(output, wave);
    }

    private void AdvanceChopped(long ticks, ReadOnlySpan<ushort> halves, RmtWave wave)
    {
        while (!Ended && HalfEnd <= ticks) NextChoppedHalf(halves, wave);
        if (Ended) return;
        Edges += wave.CarrierEdges(_level, _position, ticks);
        _position = Math.Max(_position, ticks);
        Output = wave.Output(_level, _position);
    }

    private void NextChoppedHalf(ReadOnlySpan<ushort> halves, RmtWave wave)
    {
        if (Half >= 0)
        {
            Edges += wave.CarrierEdges(_level, _position, HalfEnd - 1);
            Output = wave.Output(_level, HalfEnd - 1);
        }
        var before = Output;
        _position = HalfEnd;
        if (++Half >= halves.Length)
        {
            End(before, wave);
            return;
        }
        _level = RmtItems.Level(halves[Half]);
        HalfEnd += (long)RmtItems.Duration(halves[Half]) * wave.Divider;
        Output = wave.Output(_level, _position);
        if (Output && !before) Edges++;
    }

    private void End(bool last, RmtWave wave)
    {
        Ended = true;
        Output = wave.Idle(last);
        if (Output && !last) Edges++;
    }
}
