using System.Globalization;

namespace FoamDevice.Quality;

/// <summary>Finds the scale bar that a microscope's program draws into a picture: a level rectangle of one brightness, long and low, that stands out all around.</summary>
internal static class ScaleBarFinder
{
    // A shorter bar gives the scale no better than to 3 %. [C: one pixel of 30]
    private const int ShortestPixels = 30;
    private const int LowestPixels = 2;
    private const double LeastLengthToHeight = 5;
    private const double LargestShareOfWidth = 0.9;

    // Letters beside the bar have strokes like it, only shorter; when the longest is not this much longer, nobody knows which is the bar. [A]
    private const double AheadOfOthers = 3;

    /// <summary>Length of the bar in pixels.</summary>
    /// <exception cref="QualityException">There is none, or there are several that it could be.</exception>
    public static double LengthPixels(Micrograph image)
    {
        var bars = LevelRectangles.In(image.Grey, ShortestPixels)
            .Where(bar => bar.Height >= LowestPixels
                && bar.Length >= LeastLengthToHeight * bar.Height
                && bar.Length <= LargestShareOfWidth * image.Width
                && LevelRectangles.StandsOut(image.Grey, bar))
            .OrderByDescending(bar => bar.Length)
            .ToList();
        if (bars.Count == 0)
        {
            throw new QualityException(
                $"No scale bar was found in {image.SourceName}: a level, solid bar of one brightness, at least {ShortestPixels} pixels long. Give the scale in µm per pixel, or a picture of a stage micrometer.");
        }

        if (bars.Count > 1 && bars[0].Length < AheadOfOthers * bars[1].Length)
        {
            throw new QualityException(string.Create(
                CultureInfo.InvariantCulture,
                $"{image.SourceName} has {bars.Count} bars that could be the scale bar, at ({bars[0].Left}, {bars[0].Top}) and ({bars[1].Left}, {bars[1].Top}) among them. Give the scale in µm per pixel."));
        }

        return LevelRectangles.ExactLength(image.Grey, bars[0]);
    }
}
