using System.Globalization;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A line of the bill of materials: its cells in the order of the columns.</summary>
internal sealed record BillItem(IReadOnlyList<string> Cells)
{
    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["item", "reference", "quantity", "part", "key figures", "alternatives", "why this part", "source"];

    /// <summary>Its number in the drawing.</summary>
    public int Item => int.Parse(Cells[0], CultureInfo.InvariantCulture);

    /// <summary>Designators in the schematic; none for what no wire reaches.</summary>
    public IReadOnlyList<string> References => IsMade ? [] : Cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>It is sawn, drilled or printed after a drawing of the mechanics folder.</summary>
    public bool IsMade => Cells[1].Length > 0 && char.IsLower(Cells[1][0]);

    /// <summary>Name of its drawing in the mechanics folder, for what is made.</summary>
    public string Drawing => Cells[1];

    /// <summary>How many, in words where a number alone does not say it.</summary>
    public string Quantity => Cells[2];

    /// <summary>What must be right about it.</summary>
    public string KeyFigures => Cells[4];

    /// <summary>P, C or A: how sure its figures are.</summary>
    public string Source => Cells[7];
}
