namespace FoamDevice.Host;

/// <summary>A file that is to be kept with a measurement, word for word.</summary>
/// <param name="Name">File name, without folders.</param>
/// <param name="MediaType">Such as image/png or text/csv.</param>
/// <param name="Open">Opens it from its beginning; called twice: it is hashed, then stored.</param>
public sealed record FileToKeep(string Name, string MediaType, Func<Stream> Open)
{
    /// <summary>A file on the disk, under its own name.</summary>
    public static FileToKeep OfPath(string path, string mediaType) => new(Path.GetFileName(path), mediaType, () => File.OpenRead(path));

    /// <summary>Bytes in memory.</summary>
    public static FileToKeep OfBytes(string name, string mediaType, byte[] content) => new(name, mediaType, () => new MemoryStream(content, writable: false));

    /// <summary>A text, in UTF-8.</summary>
    public static FileToKeep OfText(string name, string mediaType, string content) => OfBytes(name, mediaType, System.Text.Encoding.UTF8.GetBytes(content));
}
