using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Parts of a picture that stand for the whole of it, so that looking at a large one does not take longer.</summary>
internal static class SampleWindows
{
    // Looking at more of a picture than four by four of these tells nothing new. [A]
    private const int Side = 512;
    private const int MostAcross = 4;

    /// <summary>Windows spread evenly, from edge to edge; the whole of a small picture.</summary>
    public static IEnumerable<Rect> Of(Size size)
    {
        foreach (int top in Starts(size.Height))
        {
            foreach (int left in Starts(size.Width))
                yield return new Rect(left, top, Math.Min(Side, size.Width), Math.Min(Side, size.Height));
        }
    }

    private static IEnumerable<int> Starts(int length)
    {
        int count = Math.Clamp((length + Side - 1) / Side, 1, MostAcross);
        return Enumerable.Range(0, count).Select(index => count == 1 ? 0 : (int)((long)(length - Side) * index / (count - 1)));
    }
}
