using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Rows at the foot of a picture that hold one brightness throughout: what decoders put where a file was cut short or is damaged.</summary>
internal static class EmptyRows
{
    // Less may be a margin; so bright may be light that the camera could not tell apart. [A]
    private const double LeastShare = 0.03;
    private const int Dazzled = 250;

    /// <summary>How many there are; 0 when they are too few to mean anything, and when the whole picture is so.</summary>
    public static int Of(Mat grey)
    {
        Size size = grey.Size();
        byte value = grey.RowSpan<byte>(size.Height - 1)[0];
        int first = size.Height;
        while (first > 0 && !grey.RowSpan<byte>(first - 1).ContainsAnyExcept(value))
            first--;

        int rows = size.Height - first;
        return first > 0 && rows >= LeastShare * size.Height && value < Dazzled ? rows : 0;
    }
}
