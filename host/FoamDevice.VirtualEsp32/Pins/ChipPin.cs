using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32;

/// <summary>One pad of the chip: who drives it, its level, and the rising edges seen there.</summary>
internal sealed class ChipPin(int number)
{
    private long _edges;
    private long _wireEdgesBefore;
    private long _misreadFrom;
    private long _misread;

    public int Number { get; } = number;

    /// <summary>Opened through a GpioController.</summary>
    public bool Opened { get; set; }

    /// <summary>Taken by a pulse counter, which keeps it from being opened.</summary>
    public bool Reserved { get; set; }

    /// <summary>The peripheral function that was set, or null.</summary>
    public DeviceFunction? Function { get; set; }

    /// <summary>The GPIO mode, or null while the pad is untouched.</summary>
    public PinMode? Mode { get; set; }

    /// <summary>The GPIO output register.</summary>
    public bool Latch { get; set; }

    /// <summary>What the board puts on the pin, or null.</summary>
    public bool? BoardLevel { get; set; }

    public IPinSource? Source { get; private set; }

    public ChipPin? WiredTo { get; private set; }

    /// <summary>True while the GPIO output register drives the pad.</summary>
    public bool DrivenByGpio => Source is null && (Mode == PinMode.Output || (Mode == PinMode.OutputOpenDrain && !Latch));

    public bool Level(ulong now)
    {
        if (Source is not null) return Source.Level(now);
        if (DrivenByGpio) return Latch;
        if (WiredTo is not null) return WiredTo.Level(now);
        return BoardLevel ?? (Mode == PinMode.InputPullUp && HasPull(Number));
    }

    public long RisingEdges(ulong now)
    {
        var edges = _edges;
        if (Source is not null) edges += Source.RisingEdges(now);
        if (WiredTo is not null) edges += EdgesOverWire(WiredTo, now);
        return edges;
    }

    /// <summary>Counts the edge that a change of what drives the pad made.</summary>
    public void NoteChange(bool before, bool after)
    {
        if (!before && after) _edges++;
    }

    /// <summary>The next edges that come over the wire are lost (negative) or seen twice.</summary>
    public void MisreadEdges(long count, ulong now)
    {
        if (WiredTo is null) return;
        var sent = WiredTo.RisingEdges(now);
        var done = MisreadSoFar(sent);
        _edges += done;
        _misreadFrom = sent;
        _misread += count - done;
    }

    public void Attach(IPinSource? source, ulong now)
    {
        var before = Level(now);
        if (Source is not null) _edges += Source.RisingEdges(now);
        Source = source;
        NoteChange(before, Level(now));
    }

    public void Wire(ChipPin? to, ulong now)
    {
        var before = Level(now);
        if (WiredTo is not null) _edges += EdgesOverWire(WiredTo, now);
        _misread = 0;
        WiredTo = to;
        if (to is not null) _wireEdgesBefore = to.RisingEdges(now);
        NoteChange(before, Level(now));
    }

    private long EdgesOverWire(ChipPin wiredTo, ulong now)
    {
        var sent = wiredTo.RisingEdges(now);
        return sent - _wireEdgesBefore + MisreadSoFar(sent);
    }

    private long MisreadSoFar(long sent) => Math.Sign(_misread) * Math.Clamp(sent - _misreadFrom, 0, Math.Abs(_misread));

    /// <summary>Pins 34 to 39 have neither output drivers nor pulls.</summary>
    public static bool HasPull(int number) => number < 34;
}
