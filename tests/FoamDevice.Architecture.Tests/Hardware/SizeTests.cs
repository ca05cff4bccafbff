using System.Globalization;
using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The machine is as large in the specifications, in the labelled drawing and on the mechanics' page as it is drawn.</summary>
public sealed class SizeTests
{
    private const string MachineDrawing = "hardware/drawings/machine.yaml";
    private const string MechanicsPage = "hardware/mechanics/README.md";

    private static readonly string Design = SourceTree.Read("hardware/mechanics/design.scad") + SourceTree.Read("hardware/mechanics/bought.scad");

    private static readonly double AxisHeight = Named("axis_height");
    private static readonly double ScrewHeight = Named("block_riser") + Named("block_shaft_height");
    private static readonly double Height = Named("base_thickness") + Named("guard_inner_height") + Named("guard_sheet");

    private static readonly IReadOnlyList<IReadOnlyList<string>> Specifications =
        MarkdownTable.RowsUnder(SourceTree.Read("hardware/README.md"), "figure", "value", "derivation");

    // The row of the mechanics' table is held against the rendered plate by the tests of the mechanics.
    private static readonly string BasePlate = MarkdownTable.RowsUnder(SourceTree.Read(MechanicsPage), "part", "number", "size, mm")
        .Single(row => row[0].StartsWith("[base_plate]", StringComparison.Ordinal))[2].Replace("1080", "1,080", StringComparison.Ordinal);

    private static readonly string LidUp = Regex.Match(Unwrapped(MechanicsPage), @"and (\d+) mm with its lid up").Groups[1].Value;

    public static TheoryData<string, string> Figures => new()
    {
        { "Base plate", $"{BasePlate} mm" },
        { "Height", $"{Height} mm, {LidUp} mm with the lid up" },
        { "Plunger axis", $"{AxisHeight} mm above the base plate" },
        { "Screw axis", $"{ScrewHeight} mm above the base plate" },
    };

    public static TheoryData<string, string> Statements => new()
    {
        { MachineDrawing, $"Base plate {WithoutThickness(BasePlate)} mm." },
        { MachineDrawing, $"{Height} mm high with the guard closed, {LidUp} mm with its lid up" },
        { MachineDrawing, $"Above the base plate: plungers {AxisHeight} mm, screws {ScrewHeight} mm." },
        { MechanicsPage, $"{WithoutThickness(BasePlate)} mm; with the guard closed the machine is {Height} mm high" },
        { MechanicsPage, $"Plungers, syringes and stopcock lie {AxisHeight} mm above the base plate" },
        { "hardware/BOM.csv", $"{ScrewHeight} mm above the plate" },
        { "hardware/ASSEMBLY.md", $"{ScrewHeight} mm above the base plate" },
        { "hardware/ASSEMBLY.md", $"ways stand {AxisHeight} mm above the base plate" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_specified_size_is_that_of_the_mechanics(string figure, string value)
    {
        Assert.Equal(value, Specifications.Single(row => row[0] == figure)[1]);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_size_in_another_document_is_the_same(string document, string statement)
    {
        Assert.Contains(statement, Unwrapped(document));
    }

    [Theory]
    [InlineData(-540, 540, -10, 0)] // base plate
    [InlineData(420, 520, 6.8, 63.2)] // motor of side B
    [InlineData(352, 377, 10, 53)] // its fixed bearing block
    [InlineData(134, 154, 10, 53)] // and the floating one
    [InlineData(150, 350, 32, 47)] // rail
    [InlineData(28, 122, 0, 74)] // pedestal
    public void The_labelled_drawing_is_to_scale(double left, double right, double bottom, double top)
    {
        const double PixelsPerMillimeter = 1.3;
        const int Middle = 750;
        const int PlateTop = 470;
        var drawing = Hardware.MachineDrawing.Parse(SourceTree.Read(MachineDrawing));

        Assert.Contains(drawing.Shapes, shape =>
            Near(shape.Mirror ? drawing.Width - shape.X - shape.Width : shape.X, Middle + (PixelsPerMillimeter * left))
            && Near(shape.Y, PlateTop - (PixelsPerMillimeter * top))
            && Near(shape.Width, PixelsPerMillimeter * (right - left))
            && Near(shape.Height, PixelsPerMillimeter * (top - bottom)));
    }

    private static bool Near(double pixels, double exact) => Math.Abs(pixels - exact) <= 1;

    private static string WithoutThickness(string size) => size[..size.LastIndexOf(" ×", StringComparison.Ordinal)];

    private static string Unwrapped(string document) => string.Join(' ', SourceTree.Read(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Named(string name) =>
        double.Parse(Regex.Match(Design, $@"^{name} = ([\d.]+);", RegexOptions.Multiline).Groups[1].Value, CultureInfo.InvariantCulture);
}
