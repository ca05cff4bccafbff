using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The bill of materials is one list in two forms, and lists what drawing and schematic show.</summary>
public sealed class BillOfMaterialsTests
{
    // Parts that the schematic does not draw, and F1, which is inside the inlet.
    private static readonly string[] NotDrawn = ["A2", "V1", "V2", "V3"];

    // Plate, bar, sheet and filament, of which other items are made.
    private static readonly int[] Stock = [24, 25, 26, 27];

    private static readonly IReadOnlyList<BillItem> Items = BillOfMaterials.Items;

    [Fact]
    public void The_document_has_the_same_lines_as_the_file()
    {
        var rows = MarkdownTable.RowsUnder(SourceTree.Read("hardware/BOM.md"), [.. BillItem.Columns]);

        Assert.Equal(Items.Select(item => item.Cells), rows);
    }

    [Fact]
    public void Items_are_numbered_once_and_in_order()
    {
        Assert.Equal(Items.Select(item => item.Item).Order().Distinct(), Items.Select(item => item.Item));
    }

    [Fact]
    public void Every_line_says_what_why_how_many_and_how_sure()
    {
        Assert.All(Items, item =>
        {
            Assert.Equal(BillItem.Columns.Count, item.Cells.Count);
            Assert.All(item.Cells.Skip(2), Assert.NotEmpty);
            Assert.Contains(item.Source, new[] { "P", "C", "A" });
        });
    }

    [Fact]
    public void Every_part_of_the_schematic_is_listed_once_and_every_designator_is_in_it()
    {
        var listed = Items.SelectMany(item => item.References).ToList();

        Assert.Equal(listed.Distinct().Count(), listed.Count);
        Assert.Equal(Electrics.Schematic.References.Order(StringComparer.Ordinal), listed.Except(NotDrawn).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_number_of_the_drawing_is_an_item_and_stands_in_it_once()
    {
        var balloons = MachineDrawing.Parse(SourceTree.Read("hardware/drawings/machine.yaml")).Balloons.Select(balloon => balloon.Item).ToList();

        Assert.Equal(balloons.Distinct().Count(), balloons.Count);
        Assert.Empty(balloons.Except(Items.Select(item => item.Item)));
    }

    [Fact]
    public void All_mechanical_items_are_in_the_drawing()
    {
        var balloons = MachineDrawing.Parse(SourceTree.Read("hardware/drawings/machine.yaml")).Balloons.Select(balloon => balloon.Item);

        Assert.Empty(Items.Where(item => item.Item < 30 || item.IsMade).Select(item => item.Item).Except(balloons).Except(Stock));
    }
}
