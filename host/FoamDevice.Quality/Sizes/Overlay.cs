using System.Globalization;
using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>The picture with every circle, its number in the CSV, and a scale bar, for a person to judge.</summary>
public static class Overlay
{
    // Larger pictures are shown smaller: enough to judge on a screen, and bounded memory. [A]
    private const double LongestSidePixels = 8000;
    private const double LeastNumberedRadiusPixels = 9;
    private const double BarShare = 0.2;
    private const int BandPixels = 56;
    private const int MarginPixels = 12;
    private const HersheyFonts Font = HersheyFonts.HersheySimplex;

    private static readonly Dictionary<OverlayMark, Scalar> Colours = new()
    {
        [OverlayMark.Counted] = new Scalar(60, 220, 60),
        [OverlayMark.Cut] = new Scalar(0, 150, 255),
        [OverlayMark.Changed] = new Scalar(255, 60, 220),
        [OverlayMark.Added] = new Scalar(255, 220, 0),
        [OverlayMark.Removed] = new Scalar(40, 40, 255),
    };

    /// <summary>Draws the circles that were found.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="picture">Its circles and scale.</param>
    /// <param name="isPractice">The picture belongs to no real foam; the overlay says so.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Png(Micrograph image, SizedPicture picture, bool isPractice = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(picture);
        return Draw(image, picture, [.. picture.Bubbles.Select((bubble, i) => new DrawnCircle(bubble, MarkOf(bubble), i + 1))], isPractice);
    }

    /// <summary>Draws the circles that a person edited, in colours that show what was changed.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="edited">Its circles.</param>
    /// <param name="isPractice">The picture belongs to no real foam; the overlay says so.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Png(Micrograph image, EditedPicture edited, bool isPractice = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(edited);
        IEnumerable<DrawnCircle> kept = edited.Edited.Bubbles.Select(bubble => new DrawnCircle(
            bubble, edited.Changed.Contains(bubble) ? OverlayMark.Changed : edited.Added.Contains(bubble) ? OverlayMark.Added : MarkOf(bubble), null));
        return Draw(image, edited.Edited, [.. kept, .. edited.Removed.Select(bubble => new DrawnCircle(bubble, OverlayMark.Removed, null))], isPractice);
    }

    private static OverlayMark MarkOf(Bubble bubble) => bubble.CutByFrame ? OverlayMark.Cut : OverlayMark.Counted;

    private static byte[] Draw(Micrograph image, SizedPicture picture, IReadOnlyList<DrawnCircle> circles, bool isPractice)
    {
        double share = Math.Min(1, LongestSidePixels / Math.Max(image.Width, image.Height));
        using var canvas = new Mat();
        using (var grey = new Mat())
        {
            Cv2.Resize(image.Grey, grey, new Size(), share, share, InterpolationFlags.Area);
            Cv2.CvtColor(grey, canvas, ColorConversionCodes.GRAY2BGR);
        }

        foreach (DrawnCircle circle in circles)
            Draw(canvas, circle, share);

        Cv2.CopyMakeBorder(canvas, canvas, 0, BandPixels, 0, 0, BorderTypes.Constant, Scalar.Black);
        DrawBar(canvas, picture.MicrometersPerPixel / share);
        Write(canvas, Caption(picture, circles, isPractice), new Point(MarginPixels, canvas.Height - MarginPixels), 0.5, Scalar.White);
        return canvas.ToBytes(".png");
    }

    private static void Draw(Mat canvas, DrawnCircle circle, double share)
    {
        Bubble bubble = circle.Bubble;
        var middle = new Point((int)Math.Round(bubble.CenterXPixels * share), (int)Math.Round(bubble.CenterYPixels * share));
        int radius = Math.Max(1, (int)Math.Round(bubble.RadiusPixels * share));
        Scalar colour = Colours[circle.Mark];
        Cv2.Circle(canvas, middle, radius, colour, 1, LineTypes.AntiAlias);
        if (circle.Mark == OverlayMark.Removed)
            Cv2.Line(canvas, middle - new Point(radius, 0), middle + new Point(radius, 0), colour, 1, LineTypes.AntiAlias);

        if (circle.Number is { } number && radius >= LeastNumberedRadiusPixels)
            Write(canvas, number.ToString(CultureInfo.InvariantCulture), middle + new Point(-7, 4), 0.33, colour);
    }

    // 1, 2 or 5 times a power of ten, as near to a fifth of the width as can be.
    private static void DrawBar(Mat canvas, double micrometersPerPixel)
    {
        double wanted = BarShare * canvas.Width * micrometersPerPixel;
        double decade = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        double length = new[] { 5 * decade, 2 * decade, decade }.First(candidate => candidate <= wanted);
        int pixels = (int)Math.Round(length / micrometersPerPixel);
        int y = canvas.Height - BandPixels + MarginPixels;
        Cv2.Line(canvas, new Point(MarginPixels, y), new Point(MarginPixels + pixels, y), Scalar.White, 3);
        Write(canvas, string.Create(CultureInfo.InvariantCulture, $"{length:0.###} um as measured"), new Point((2 * MarginPixels) + pixels, y + 5), 0.5, Scalar.White);
    }

    // The font knows ASCII only.
    private static string Caption(SizedPicture picture, IReadOnlyList<DrawnCircle> circles, bool isPractice)
    {
        IEnumerable<string> counts = Enum.GetValues<OverlayMark>()
            .Select(mark => (Mark: mark, Count: circles.Count(circle => circle.Mark == mark)))
            .Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Count} {WordOf(pair.Mark)}");
        string practice = isPractice ? "PRACTICE, of no foam. " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{practice}{string.Join(", ", counts)}; {picture.MicrometersPerPixel:0.#####} um/px");
    }

    private static string WordOf(OverlayMark mark) => mark switch
    {
        OverlayMark.Counted => "counted (green)",
        OverlayMark.Cut => "cut by the frame (orange)",
        OverlayMark.Changed => "changed (magenta)",
        OverlayMark.Added => "added (cyan)",
        _ => "removed (red)",
    };

    // With a dark rim, so that it can be read on any ground.
    private static void Write(Mat canvas, string text, Point at, double size, Scalar colour)
    {
        Cv2.PutText(canvas, text, at, Font, size, Scalar.Black, 3, LineTypes.AntiAlias);
        Cv2.PutText(canvas, text, at, Font, size, colour, 1, LineTypes.AntiAlias);
    }

    private sealed record DrawnCircle(Bubble Bubble, OverlayMark Mark, int? Number);
}
