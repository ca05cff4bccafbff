using System.Globalization;
using System.Xml.Linq;

namespace FoamDevice.Host;

/// <summary>A drawing of ScottPlot's on its way into a page that holds others too.</summary>
internal sealed class PlotSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Takes a drawing over.</summary>
    /// <param name="xml">The drawing.</param>
    /// <param name="name">A word before all its ids: in one page, no two may be the same.</param>
    /// <param name="width">Its width, px.</param>
    /// <param name="height">Its height, px.</param>
    public PlotSvg(string xml, string name, int width, int height)
    {
        _root = XDocument.Parse(xml).Root!;
        _width = width;
        _height = height;
        _root.Descendants(Svg + "text").Remove();
        NumberIds(name);
    }

    /// <summary>Dashes the lines of some styles. The SVG writer of Skia knows no dashes: it would draw each as a shape of its own.</summary>
    public void Dash(IEnumerable<PlotStyle> styles)
    {
        foreach (var style in styles.Where(style => style.Dashes.Length > 0))
        {
            foreach (var line in _root.Descendants(Svg + "path").Where(path => HasColor(path, style)))
                line.SetAttributeValue("stroke-dasharray", style.Dashes);
        }
    }

    /// <summary>Sets a number of an axis.</summary>
    public void Number(string text, double x, double y, string anchor) => _root.Add(Text("number", text, x, y, anchor));

    /// <summary>Sets the title of an axis.</summary>
    public void Words(string text, double x, double y, string direction, bool isUpright)
    {
        var words = Text("title", text, x, y, "middle");
        words.SetAttributeValue("direction", direction);
        if (isUpright)
            words.SetAttributeValue("transform", $"rotate(-90 {Show(x)} {Show(y)})");

        _root.Add(words);
    }

    /// <summary>The element, as wide as the page lets it be.</summary>
    public Markup Element(string title)
    {
        var inner = _root.Elements().Select(element => element.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{Svg}\"", "", StringComparison.Ordinal));
        return Markup.Trusted(
            $"<svg class=\"plot\" viewBox=\"0 0 {_width} {_height}\" role=\"img\" direction=\"ltr\" aria-label=\"{Markup.Text(title)}\">{string.Concat(inner)}</svg>");
    }

    // Skia counts its ids through all that a program ever draws.
    private void NumberIds(string name)
    {
        XAttribute[] ids = [.. _root.Descendants().Attributes("id")];
        var names = ids.Select((id, index) => (id.Value, $"{name}-{index + 1}")).ToDictionary(pair => $"url(#{pair.Value})", pair => pair.Item2);
        foreach (var reference in _root.Descendants().Attributes().Where(attribute => names.ContainsKey(attribute.Value)).ToArray())
            reference.Value = $"url(#{names[reference.Value]})";

        foreach (var id in ids)
            id.Value = names[$"url(#{id.Value})"];
    }

    private static bool HasColor(XElement path, PlotStyle style) => string.Equals((string?)path.Attribute("stroke"), style.Color, StringComparison.OrdinalIgnoreCase);

    private static XElement Text(string cssClass, string text, double x, double y, string anchor) => new(
        Svg + "text",
        new XAttribute("class", cssClass),
        new XAttribute("x", Show(x)),
        new XAttribute("y", Show(y)),
        new XAttribute("text-anchor", anchor),
        text);

    private static string Show(double pixels) => pixels.ToString("0.##", CultureInfo.InvariantCulture);
}
