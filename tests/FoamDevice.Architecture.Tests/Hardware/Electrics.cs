using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The schematic's sources and the wires of the wiring document.</summary>
internal static class Electrics
{
    public const string Folder = "hardware/schematic";

    public static IReadOnlyList<string> SheetFiles { get; } = [.. SourceTree.Under(Folder, ".yaml")];

    public static Schematic Schematic { get; } = new([.. SheetFiles.Select(file => SchematicSheet.Parse(SourceTree.Read(file)))]);

    public static string WiringDocument { get; } = SourceTree.Read("hardware/WIRING.md");

    public static IReadOnlyList<Wire> Wires { get; } = [.. MarkdownTable.RowsUnder(WiringDocument, "wire", "from", "to", "signal", "level", "pull", "note")
        .Select(row => new Wire(row[0], row[1], row[2], row[3], row[4], row[5]))];
}
