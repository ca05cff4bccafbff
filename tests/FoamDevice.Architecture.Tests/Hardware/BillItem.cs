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
    public IReadOnlyList<string> References => Cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>P, C or A: how sure its figures are.</summary>
    public string Source => Cells[7];
}
