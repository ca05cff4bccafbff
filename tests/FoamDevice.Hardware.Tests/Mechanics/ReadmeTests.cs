using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Hardware.Tests;

/// <summary>The page about the mechanics says what the drawings are.</summary>
public sealed partial class ReadmeTests
{
    private const double RoundedMillimeters = 0.51;
    private static readonly string Page = MechanicsFolder.Read("README.md");

    /// <summary>Name and size of each part in the table, but those of two sizes.</summary>
    public static TheoryData<string, double, double, double> Sizes
    {
        get
        {
            var rows = new TheoryData<string, double, double, double>();
            foreach (Match row in SizeRow().Matches(Page))
                rows.Add(row.Groups[1].Value, Number(row.Groups[2]), Number(row.Groups[3]), Number(row.Groups[4]));

            return rows;
        }
    }

    [Fact]
    public void Every_part_that_is_rendered_stands_on_the_page_with_a_picture()
    {
        string script = MechanicsFolder.Read("render.sh");
        string[] parts = [.. PartList().Matches(script).SelectMany(list => list.Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))];

        Assert.True(parts.Length > 20);
        foreach (string part in parts)
        {
            Assert.True(File.Exists(MechanicsFolder.PathOf($"{part}.scad")), part);
            Assert.True(File.Exists(MechanicsFolder.PathOf($"pictures/{part}.png")), part);
            Assert.Contains($"[`{part}`]({part}.scad) ![](pictures/{part}.png)", Page);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_part_is_as_large_as_the_page_says(string part, double first, double second, double third)
    {
        OpenScad.Require();

        Bounds bounds = OpenScad.Render($"{part}.scad").Bounds;

        double[] said = [first, second, third];
        double[] drawn = [bounds.LengthX, bounds.LengthY, bounds.LengthZ];
        Assert.Equal(said.Order(), drawn.Order(), (one, other) => Math.Abs(one - other) < RoundedMillimeters);
    }

    [Fact]
    public void The_sizes_of_all_parts_but_few_are_checked() => Assert.True(Sizes.Count >= 17, $"Only {Sizes.Count} rows have a size.");

    [Theory]
    [InlineData("end of the stopcock's port", "stopcock_port", "shoulder")]
    [InlineData("holder", "pedestal_x[0]", "pedestal_x[1]")]
    [InlineData("coupler's face", "coupler_face(travel)", "coupler_face(empty_position)", "coupler_face(0)")]
    [InlineData("hard stops for", "inner_stop", "outer_stop")]
    [InlineData("bearing blocks", "inner_block", "inner_block + floating_block_length", "outer_block", "outer_block + fixed_block_length")]
    [InlineData("rails", "rail_start", "rail_start + rail_length")]
    [InlineData("motor's face", "motor_face")]
    public void Distances_along_the_plunger_are_those_of_the_drawings(string row, params string[] expressions)
    {
        OpenScad.Require();
        string line = Page.Split('\n').Single(line => line.StartsWith($"| {row}", StringComparison.Ordinal) && Places().IsMatch(line));

        double[] said = [.. Numbers().Matches(Places().Match(line).Value).Select(Number)];

        Assert.Equal(OpenScad.Evaluate(expressions), said);
    }

    private static double Number(Capture group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| \[`(\w+)`\][^|]*\|[^|]*\| (\d+) × (\d+) × (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex SizeRow();

    [GeneratedRegex(@"^parts\w*=""([^""]*)""", RegexOptions.Multiline)]
    private static partial Regex PartList();

    // The last cell of a row of the table "what | at".
    [GeneratedRegex(@"\| \d[\d ,;andto]*\|$")]
    private static partial Regex Places();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
