using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>What is sawn, drilled or printed is in the bill of materials once, as often and as large as the mechanics folder says, and is mounted somewhere.</summary>
public sealed partial class MadePartTests
{
    private const string OneForEachSide = "2 a model";

    private static readonly IReadOnlyList<BillItem> Made = [.. BillOfMaterials.Items.Where(item => item.IsMade)];

    private static readonly string Page = SourceTree.Read("hardware/mechanics/README.md");

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> PartTable =
        MarkdownTable.RowsUnder(Page, "part", "number", "size, mm").ToDictionary(row => NameOf(row[0]), StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> Kit = [.. MarkdownTable.RowsUnder(Page, "part of the kit").Select(row => NameOf(row[0]))];

    public static TheoryData<string> Parts => [.. PartTable.Keys];

    [Fact]
    public void Every_part_of_the_mechanics_has_its_line_and_no_line_is_without_a_part()
    {
        Assert.Equal(PartTable.Keys.Concat(Kit).Order(StringComparer.Ordinal), Made.Select(item => item.Drawing).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_part_that_is_rendered_for_printing_has_its_line()
    {
        var rendered = PartList().Matches(SourceTree.Read("hardware/mechanics/render.sh"))
            .SelectMany(list => list.Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.True(rendered.Count > 20);
        Assert.Empty(rendered.Except(Made.Select(item => item.Drawing)));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_listed_as_often_as_the_mechanics_need_it(string part)
    {
        Assert.Equal(PartTable[part][1], Line(part).Quantity);
    }

    [Fact]
    public void Parts_of_a_kit_are_made_for_either_side() => Assert.All(Kit, part => Assert.Equal(OneForEachSide, Line(part).Quantity));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_size_that_is_stated_is_that_of_the_mechanics(string part)
    {
        var said = Size().Match(Line(part).KeyFigures.Replace(",", ""));

        Assert.True(!said.Success || PartTable[part][2].StartsWith(said.Value, StringComparison.Ordinal), $"{part}: {said.Value} is listed, {PartTable[part][2]} is drawn.");
    }

    [Fact]
    public void Most_sizes_are_stated() => Assert.True(Made.Count(item => Size().IsMatch(item.KeyFigures)) >= 16);

    [Fact]
    public void Every_part_is_mounted_in_the_assembly()
    {
        string assembly = SourceTree.Read("hardware/ASSEMBLY.md");
        var named = ItemNumbers().Matches(assembly).SelectMany(match => match.Groups[1].Value.Split(", ")).ToHashSet(StringComparer.Ordinal);

        Assert.All(BillOfMaterials.Items.Where(item => item.IsMade || item.Item < 24), item => Assert.True(named.Contains(item.Cells[0]), $"Item {item.Item} is not in the assembly."));
    }

    private static BillItem Line(string part) => Made.Single(item => item.Drawing == part);

    // The cell begins with a link to the drawing.
    private static string NameOf(string cell) => cell[1..cell.IndexOf(']')];

    [GeneratedRegex(@"\d[\d or]*(?: × \d+){1,2}")]
    private static partial Regex Size();

    [GeneratedRegex(@"^parts\w*=""([^""]*)""", RegexOptions.Multiline)]
    private static partial Regex PartList();

    [GeneratedRegex(@"\((\d+(?:, \d+)*)\)")]
    private static partial Regex ItemNumbers();
}
