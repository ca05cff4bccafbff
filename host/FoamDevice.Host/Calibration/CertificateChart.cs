using System.Globalization;

namespace FoamDevice.Host;

/// <summary>The systematic errors of one side as a drawing: circles as found, dots as left, the limits as a grey band.</summary>
internal static class CertificateChart
{
    // Units of the drawing are tenths of a millimetre on paper.
    private const double Width = 1_700;
    private const double Height = 570;
    private const double Left = 140;
    private const double Bottom = 100;
    private const double Middle = (Height - Bottom) / 2;

    /// <summary>Draws the errors; nothing when none were measured.</summary>
    public static void Write(HtmlText html, VolumeSideResult side, CalibrationLimits limits)
    {
        if (side.AsFound is not { } found)
            return;

        var left = side.AsLeft?.Points ?? [];
        double widest = found.Points.Concat(left).Select(point => Math.Abs(point.SystematicErrorPercent)).Concat(limits.Levels.Select(level => level.SystematicErrorPercent)).Max();
        double scale = (Middle - 20) / widest;
        double column = (Width - Left) / found.Points.Count;
        html.Markup($"<svg viewBox=\"0 0 {Show(Width)} {Show(Height)}\" role=\"img\" aria-label=\"Systematic errors\">");
        foreach (var (index, point) in found.Points.Index())
            WriteColumn(html, point, Left + (index * column), column, limits.At(point.LevelPercent).SystematicErrorPercent * scale);

        html.Markup($"<line x1=\"{Show(Left)}\" x2=\"{Show(Width)}\" y1=\"{Show(Middle)}\" y2=\"{Show(Middle)}\"/>");
        foreach (double percent in (double[])[-widest, 0, widest])
            html.Markup($"<text x=\"{Show(Left - 12)}\" y=\"{Show(Middle - (percent * scale) + 10)}\" text-anchor=\"end\">{HtmlText.Show(percent, "+0.0;-0.0;0")} %</text>");

        WriteMarks(html, found.Points, column, scale, "found");
        WriteMarks(html, left, column, scale, "left");
        html.Markup("</svg>").Element("p", "Systematic error: circles as found, dots as left; the band is the limit.", "caption");
    }

    private static void WriteColumn(HtmlText html, VolumePoint point, double x, double width, double limit)
    {
        html.Markup($"<rect x=\"{Show(x + 6)}\" width=\"{Show(width - 12)}\" y=\"{Show(Middle - limit)}\" height=\"{Show(2 * limit)}\"/>");
        string[] words = [$"{point.LevelPercent} %", point.Direction == StrokeDirection.Draw ? "draw" : "dispense", point.IsContinued ? "going on" : ""];
        foreach (var (line, word) in words.Index())
            html.Markup($"<text x=\"{Show(x + (width / 2))}\" y=\"{Show(Height - Bottom + 26 + (line * 30))}\" text-anchor=\"middle\">{word}</text>");
    }

    private static void WriteMarks(HtmlText html, IReadOnlyList<VolumePoint> points, double column, double scale, string cssClass)
    {
        foreach (var (index, point) in points.Index())
            html.Markup($"<circle class=\"{cssClass}\" cx=\"{Show(Left + ((index + 0.5) * column))}\" cy=\"{Show(Middle - (point.SystematicErrorPercent * scale))}\" r=\"9\"/>");
    }

    private static string Show(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
