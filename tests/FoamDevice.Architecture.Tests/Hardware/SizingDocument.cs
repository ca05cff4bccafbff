using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The sizing document: what is given, and what it says follows.</summary>
internal static class SizingDocument
{
    private static readonly string Text = SourceTree.Read("hardware/SIZING.md");

    /// <summary>Each given figure by its symbol, in the unit that the document prints.</summary>
    public static IReadOnlyDictionary<string, double> Given { get; } =
        MarkdownTable.RowsUnder(Text, "symbol", "what", "value", "unit").ToDictionary(row => row[0], row => PrintedNumber.Parse(row[2]), StringComparer.Ordinal);

    /// <summary>Each figure of an axis by its symbol, as it is printed.</summary>
    public static IReadOnlyDictionary<string, string> Axis { get; } =
        MarkdownTable.RowsUnder(Text, "symbol", "formula", "value", "unit").ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);

    /// <summary>Volume and speed: a row a syringe, its id first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Volumes { get; } = MarkdownTable.RowsUnder(Text, "syringe", "bore mm");

    /// <summary>Forces: a row a syringe, its id first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Forces { get; } = MarkdownTable.RowsUnder(Text, "syringe", "friction N");

    /// <summary>A syringe in the place of a wider one: mounted, in the place of, by the areas only, with friction, what the gauge pin does.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Mistaken { get; } = MarkdownTable.RowsUnder(Text, "mounted", "in the place of");
}
