using System.Globalization;
using System.Security;
using System.Text;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>Writes the few SVG elements that the drawings of the hardware folder need; one element a line, so that a change is seen in a comparison.</summary>
internal sealed class SvgText
{
    private const string Fonts = "DejaVu Sans, Arial, sans-serif";

    private readonly StringBuilder _text = new();

    /// <summary>Begins a drawing on white paper.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="source">The file it is drawn from, for whoever opens the SVG.</param>
    public SvgText(int width, int height, string source)
    {
        _text.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{Fonts}\">\n"));
        _text.Append(Invariant($"<!-- Drawn from {source}. Change that file, then draw anew: see hardware/schematic/README.md. -->\n"));
        _text.Append(Invariant($"<rect x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n"));
    }

    /// <summary>A line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string color = "black", double width = 1.5, bool dashed = false)
    {
        string dash = dashed ? " stroke-dasharray=\"6 4\"" : "";
        _text.Append(Invariant($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{color}\" stroke-width=\"{width}\"{dash}/>\n"));
    }

    /// <summary>A rectangle.</summary>
    public void Rectangle(double x, double y, double width, double height, string fill = "none", string color = "black", double stroke = 1.5, bool dashed = false)
    {
        string dash = dashed ? " stroke-dasharray=\"6 4\"" : "";
        _text.Append(Invariant($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" stroke=\"{color}\" stroke-width=\"{stroke}\"{dash}/>\n"));
    }

    /// <summary>A circle.</summary>
    public void Circle(double x, double y, double radius, string fill = "none", string color = "black", double stroke = 1.5)
    {
        _text.Append(Invariant($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{color}\" stroke-width=\"{stroke}\"/>\n"));
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="words">The text.</param>
    /// <param name="size">Height of the letters, pixels.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="bold">Bold letters.</param>
    /// <param name="color">Its colour.</param>
    public void Text(double x, double y, string words, int size = 12, string anchor = "start", bool bold = false, string color = "black")
    {
        string weight = bold ? " font-weight=\"bold\"" : "";
        _text.Append(Invariant($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{weight} fill=\"{color}\">{SecurityElement.Escape(words)}</text>\n"));
    }

    /// <summary>The whole drawing.</summary>
    public string Finish() => _text.ToString() + "</svg>\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
