using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>A picture at full, half, quarter … size, so that bubbles over three decades of size all meet the same small search.</summary>
internal sealed class ImagePyramid : IDisposable
{
    // Less shows no ring. [A]
    private const int SmallestSide = 8;

    private readonly List<Mat> _levels = [];

    /// <param name="grey">The picture; stays the caller's.</param>
    /// <param name="levels">How many levels, the full size counted.</param>
    /// <param name="cancellation">Ends the work between two levels.</param>
    public ImagePyramid(Mat grey, int levels, CancellationToken cancellation)
    {
        _levels.Add(grey);
        for (int side = Math.Min(grey.Width, grey.Height) / 2; _levels.Count < levels && side >= SmallestSide; side /= 2)
        {
            cancellation.ThrowIfCancellationRequested();
            var half = new Mat();
            Cv2.PyrDown(_levels[^1], half);
            _levels.Add(half);
        }
    }

    /// <summary>The levels, from full size down. Pixel (x, y) of level n lies on pixel (x · 2ⁿ, y · 2ⁿ) of the picture.</summary>
    public IReadOnlyList<Mat> Levels => _levels;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var level in _levels.Skip(1))
            level.Dispose();
    }
}
