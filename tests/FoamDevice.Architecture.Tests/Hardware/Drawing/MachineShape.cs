namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A rectangle, a circle or only words in the drawing of the machine.</summary>
internal sealed class MachineShape
{
    /// <summary>Left edge, pixels.</summary>
    public int X { get; set; }

    /// <summary>Upper edge, pixels.</summary>
    public int Y { get; set; }

    /// <summary>Pixels; 0 for words alone.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    /// <summary>A circle as wide as <see cref="Width"/>.</summary>
    public bool Round { get; set; }

    /// <summary>An outline that one sees through.</summary>
    public bool Dashed { get; set; }

    /// <summary>It is drawn on the other axis too.</summary>
    public bool Mirror { get; set; }

    /// <summary>Colour of its face.</summary>
    public string Fill { get; set; } = "none";

    /// <summary>Words in its middle.</summary>
    public string Words { get; set; } = "";

    /// <summary>Height of the letters, pixels.</summary>
    public int Size { get; set; } = 11;
}
