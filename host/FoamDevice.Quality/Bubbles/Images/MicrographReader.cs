using System.Security.Cryptography;
using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Reads micrographs from PNG, JPEG and TIFF files of 8 or 16 bit, grey or colour.</summary>
/// <remarks>
/// Colour becomes grey by ITU-R BT.601; 16 bit become 8 by one factor that puts the brightest pixels, but for a thousandth, at white, and black stays
/// black. A note about orientation in the file is not followed, so that pixels keep their places.
/// </remarks>
public static class MicrographReader
{
    /// <summary>Fewest pixels a side may have: less is an icon. [A]</summary>
    public const int SmallestSide = 32;

    /// <summary>Most pixels a picture may have; at one byte each they are held in memory. [A]</summary>
    public const long MostPixels = 400_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading before and after the decoding, which itself cannot be interrupted.</param>
    /// <exception cref="QualityException">It is missing, no such picture, cut short, or too large; or OpenCV cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Micrograph Read(string path, CancellationToken cancellation = default)
    {
        NativeImaging.Require();
        try
        {
            string hash = CheckedHash(path, cancellation);
            cancellation.ThrowIfCancellationRequested();
            var grey = Decoded(path);
            cancellation.ThrowIfCancellationRequested();
            return new Micrograph(grey, hash, Path.GetFileName(path));
        }
        catch (PictureFormatException problem)
        {
            throw new QualityException($"{path} cannot be measured: {problem.Message}.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new QualityException($"{path} cannot be read: {problem.Message} Check the name and your rights.", problem);
        }
    }

    private static string CheckedHash(string path, CancellationToken cancellation)
    {
        using var file = File.OpenRead(path);
        var header = PictureHeader.Of(file);
        Check(header);
        cancellation.ThrowIfCancellationRequested();
        file.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Check(PictureHeader header)
    {
        if (header.Width < SmallestSide || header.Height < SmallestSide)
            throw new PictureFormatException($"it has {header.Width} × {header.Height} pixels; less than {SmallestSide} a side shows no bubbles");

        if (header.Width * header.Height > MostPixels)
        {
            throw new PictureFormatException(
                $"it has {header.Width} × {header.Height} pixels, more than the {MostPixels / 1_000_000} million that fit; cut it into parts that overlap by no bubble, or save it at half size");
        }

        if (header.BitsPerSample is not (8 or 16) && !(header.Format == "PNG" && header.BitsPerSample < 8))
            throw new PictureFormatException($"its pixels have {header.BitsPerSample} bit; save it with 8 or 16");
    }

    private static Mat Decoded(string path)
    {
        Mat decoded;
        try
        {
            decoded = Cv2.ImRead(path, ImreadModes.Grayscale | ImreadModes.AnyDepth | ImreadModes.IgnoreOrientation);
        }
        catch (OpenCVException failure)
        {
            throw new PictureFormatException($"its pixels are damaged or coded in a way that cannot be read ({failure.Message.Trim()}); save it again, as PNG");
        }

        if (decoded.Empty())
        {
            decoded.Dispose();
            throw new PictureFormatException("its pixels are damaged or coded in a way that cannot be read; save it again, as PNG");
        }

        return decoded.Depth() == MatType.CV_8U ? decoded : EightBit.Of(decoded);
    }
}
