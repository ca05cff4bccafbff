using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32;

/// <summary>One pad of the chip: who drives it, its level, and the rising edges seen there.</summary>
internal sealed class ChipPin(int number)
{
    private long _edges;
    private long _wireEdgesBefore;

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
        if (WiredTo is not null) edges += WiredTo.RisingEdges(now) - _wireEdgesBefore;
        return edges;
    }

    /// <summary>Counts the edge that a change of what drives the pad made.</summary>
    public void NoteChange(bool before, bool after)
    {
        if (!before && after) _edges++;
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
        if (WiredTo is not null) _edges += WiredTo.RisingEdges(now) - _wireEdgesBefore;
        WiredTo = to;
        if (to is not null) _wireEdgesBefore = to.RisingEdges(now);
        NoteChange(before, Level(now));
    }

    /// <summary>Pins 34 to 39 have neither output drivers nor pulls.</summary>
    public static bool HasPull(int number) => number < 34;
}
