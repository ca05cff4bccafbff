namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A number of the bill of materials with a line to its part.</summary>
internal sealed class MachineBalloon
{
    /// <summary>The item's number.</summary>
    public int Item { get; set; }

    /// <summary>Its centre, pixels.</summary>
    public int X { get; set; }

    /// <summary>Its centre, pixels.</summary>
    public int Y { get; set; }

    /// <summary>What it points at, pixels.</summary>
    public int ToX { get; set; }

    /// <summary>What it points at, pixels.</summary>
    public int ToY { get; set; }
}
