using System.Security.Cryptography;
using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>A picture taken through a microscope, as 8-bit grey; larger values are brighter.</summary>
public sealed class Micrograph : IDisposable
{
    internal Micrograph(Mat grey, string sourceSha256, string sourceName)
    {
        Grey = grey;
        SourceSha256 = sourceSha256;
        SourceName = sourceName;
    }

    /// <summary>Width in pixels.</summary>
    public int Width => Grey.Width;

    /// <summary>Height in pixels.</summary>
    public int Height => Grey.Height;

    /// <summary>SHA-256 of the file it was read from, in lower-case hexadecimal; of the pixels when it came from memory.</summary>
    public string SourceSha256 { get; }

    /// <summary>Name of the file it was read from, without its folder; what the caller called it when it came from memory.</summary>
    public string SourceName { get; }

    /// <summary>The pixels: one channel of 8 bits.</summary>
    internal Mat Grey { get; }

    /// <summary>Makes a micrograph of pixels in memory.</summary>
    /// <param name="pixels">Grey values, row after row from the top left; copied.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="ArgumentException">The number of pixels is not width × height.</exception>
    /// <exception cref="QualityException">OpenCV cannot be loaded.</exception>
    public static Micrograph FromGrey(ReadOnlySpan<byte> pixels, int width, int height, string name = "picture in memory")
    {
        if (width < 1 || height < 1 || pixels.Length != (long)width * height)
            throw new ArgumentException($"{pixels.Length} pixels do not make a picture of {width} × {height}.", nameof(pixels));

        NativeImaging.Require();
        var grey = new Mat(height, width, MatType.CV_8UC1);
        pixels.CopyTo(grey.AsSpan<byte>());

        return new Micrograph(grey, Convert.ToHexStringLower(SHA256.HashData(pixels)), name);
    }

    /// <inheritdoc/>
    public void Dispose() => Grey.Dispose();
}
