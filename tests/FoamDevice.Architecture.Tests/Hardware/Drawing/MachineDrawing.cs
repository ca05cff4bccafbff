using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The labelled drawing of the machine: shapes and numbered balloons, as its text source has them.</summary>
internal sealed class MachineDrawing
{
    private const int BalloonRadius = 13;

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    /// <summary>What is drawn, from behind to the front.</summary>
    public List<MachineShape> Shapes { get; set; } = [];

    /// <summary>Numbers of the bill of materials, each pointing at its part.</summary>
    public List<MachineBalloon> Balloons { get; set; } = [];

    /// <summary>Reads the source; a key that it does not know is a mistake.</summary>
    public static MachineDrawing Parse(string yaml)
    {
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<MachineDrawing>(yaml);
    }

    /// <summary>The drawing as SVG.</summary>
    public string Draw(string source)
    {
        var svg = new SvgText(Width, Height, source);
        foreach (var shape in Shapes)
        {
            DrawShape(svg, shape, shape.X);
            if (shape.Mirror)
                DrawShape(svg, shape, Width - shape.X - shape.Width);
        }

        foreach (var balloon in Balloons)
            DrawBalloon(svg, balloon);
        return svg.Finish();
    }

    private static void DrawShape(SvgText svg, MachineShape shape, int x)
    {
        if (shape.Round)
            svg.Circle(x + (shape.Width / 2.0), shape.Y + (shape.Width / 2.0), shape.Width / 2.0, shape.Fill);
        else if (shape.Width > 0)
            svg.Rectangle(x, shape.Y, shape.Width, shape.Height, shape.Fill, dashed: shape.Dashed);
        int middle = x + (shape.Width / 2);
        if (shape.Words.Length > 0)
            svg.Text(middle, shape.Y + (shape.Height / 2) + 4, shape.Words, shape.Size, shape.Width > 0 ? "middle" : "start");
    }

    private static void DrawBalloon(SvgText svg, MachineBalloon balloon)
    {
        svg.Line(balloon.X, balloon.Y, balloon.ToX, balloon.ToY, "#8b1a1a", 1);
        svg.Circle(balloon.ToX, balloon.ToY, 2, "#8b1a1a", "#8b1a1a");
        svg.Circle(balloon.X, balloon.Y, BalloonRadius, "white", "#8b1a1a");
        svg.Text(balloon.X, balloon.Y + 4, balloon.Item.ToString(System.Globalization.CultureInfo.InvariantCulture), 12, "middle", bold: true, color: "#8b1a1a");
    }
}
