namespace FoamDevice.MicrographTrials;

/// <summary>A large picture put together of one small one, as slide scanners do.</summary>
public static class Mosaic
{
    /// <summary>Repeats a picture until it has so many pixels.</summary>
    /// <param name="tile">The small picture.</param>
    /// <param name="megapixels">Millions of pixels, about.</param>
    public static SyntheticMicrograph Of(SyntheticMicrograph tile, double megapixels)
    {
        int times = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(megapixels / tile.Megapixels)));
        int width = tile.Width * times;
        int height = tile.Height * times;
        var pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int column = 0; column < times; column++)
                Array.Copy(tile.Pixels, (y % tile.Height) * tile.Width, pixels, (y * width) + (column * tile.Width), tile.Width);
        }

        IEnumerable<DrawnBubble> bubbles = Enumerable.Range(0, times * times).SelectMany(number => tile.WholeBubbles.Select(bubble => bubble with
        {
            X = bubble.X + (number % times * tile.Width),
            Y = bubble.Y + (number / times * tile.Height),
        }));
        return new SyntheticMicrograph(width, height, pixels, tile.MicrometersPerPixel, [.. bubbles]);
    }
}
