namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>Pins that are connected with each other.</summary>
internal sealed class SchematicNet
{
    /// <summary>The name of the signal.</summary>
    public string Name { get; set; } = "";

    /// <summary>The pins on this sheet, as <c>K1.13</c>.</summary>
    public List<string> Pins { get; set; } = [];

    /// <summary>
    /// Where the vertical part of its wires stands, pixels. Without it pins on one line are joined straight; others get the net's name as a flag.
    /// </summary>
    public int? Trunk { get; set; }

    /// <summary>Pins on one line are joined straight.</summary>
    public bool Straight { get; set; }
}
