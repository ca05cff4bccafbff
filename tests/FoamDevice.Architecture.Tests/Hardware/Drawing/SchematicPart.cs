namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A part on a sheet, or those of its pins that the sheet shows.</summary>
internal sealed class SchematicPart
{
    /// <summary>Distance of two pins, pixels.</summary>
    public const int Pitch = 22;

    /// <summary>From the upper edge of a box to its first pin, pixels.</summary>
    public const int Head = 44;

    /// <summary>Its designator, as in the bill of materials: letters and a number.</summary>
    public string Ref { get; set; } = "";

    /// <summary>What it is, in a word or two.</summary>
    public string Title { get; set; } = "";

    /// <summary><c>box</c>, <c>closed</c> or <c>open</c> (a contact at rest), <c>coil</c>, <c>fuse</c>, <c>resistor</c>, <c>diode</c> or <c>lamp</c>.</summary>
    public string Kind { get; set; } = "box";

    /// <summary>Left edge, pixels.</summary>
    public int X { get; set; }

    /// <summary>Upper edge, pixels.</summary>
    public int Y { get; set; }

    /// <summary>Width of a box, pixels; symbols have one of their own.</summary>
    public int Width { get; set; } = 60;

    /// <summary>Pins at the left edge, from above; an empty name leaves a gap.</summary>
    public List<string> Left { get; set; } = [];

    /// <summary>Pins at the right edge.</summary>
    public List<string> Right { get; set; } = [];

    /// <summary>It is drawn as a symbol in its one line of wire.</summary>
    public bool IsSymbol => Kind != "box";

    /// <summary>Height of the drawn part, pixels.</summary>
    public int Height => IsSymbol ? Pitch : Head + (Math.Max(Left.Count, Right.Count) * Pitch);

    /// <summary>Every pin, as <c>K1.13</c>.</summary>
    public IEnumerable<string> Pins => Left.Concat(Right).Where(pin => pin.Length > 0).Select(pin => $"{Ref}.{pin}");

    /// <summary>Where a pin is, and whether its wire leaves to the left; null when the part does not show it.</summary>
    public (int X, int Y, bool ToLeft)? PlaceOf(string pin)
    {
        int left = Left.IndexOf(pin);
        int row = left >= 0 ? left : Right.IndexOf(pin);
        if (row < 0)
            return null;

        int y = IsSymbol ? Y : Y + Head + (row * Pitch);
        return left >= 0 ? (X, y, true) : (X + Width, y, false);
    }
}
