namespace FoamDevice.Quality;

/// <summary>What a picture's file says of itself, read before anything is decoded.</summary>
/// <param name="Format">Its format, in words.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="BitsPerSample">Bits of one sample of one pixel.</param>
internal sealed record PictureHeader(string Format, long Width, long Height, int BitsPerSample)
{
    private const int LongestMagic = 4;

    /// <summary>Reads the structure of a file from end to end, so that a file that was cut short is known as such.</summary>
    /// <param name="file">The file, from its beginning.</param>
    /// <exception cref="PictureFormatException">It is none of the formats, or not whole.</exception>
    public static PictureHeader Of(Stream file)
    {
        Span<byte> magic = stackalloc byte[LongestMagic];
        int read = file.ReadAtLeast(magic, LongestMagic, throwOnEndOfStream: false);
        file.Position = 0;
        if (read < LongestMagic)
            throw new PictureFormatException($"it is {file.Length} bytes long, which is no picture");

        return magic switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G'] => PngStructure.Read(file),
            [0xFF, 0xD8, 0xFF, _] => JpegStructure.Read(file),
            [(byte)'I', (byte)'I', 42, 0] or [(byte)'M', (byte)'M', 0, 42] => TiffStructure.Read(file),
            [(byte)'I', (byte)'I', 43, 0] or [(byte)'M', (byte)'M', 0, 43] => throw new PictureFormatException("it is a BigTIFF; save it as plain TIFF or PNG"),
            _ => throw new PictureFormatException("it is neither PNG nor JPEG nor TIFF, whatever its name says; save the picture as one of these"),
        };
    }
}
