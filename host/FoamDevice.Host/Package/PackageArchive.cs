using System.IO.Compression;

namespace FoamDevice.Host;

/// <summary>Files in a zip file that is the same bytes whenever and wherever it is written: sorted, uncompressed, without times.</summary>
internal static class PackageArchive
{
    // The earliest time that a zip file can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip file of some files.</summary>
    public static byte[] Write(IEnumerable<PackageFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The files of a zip file that was written so.</summary>
    /// <exception cref="PackageException">It is none, or some byte between the files is not as it was written.</exception>
    public static IReadOnlyList<PackageFile> Read(byte[] archive)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            PackageFile[] files = [.. zip.Entries.Select(Read)];
            return files;
        }
        catch (Exception flaw) when (flaw is InvalidDataException or NotSupportedException or IOException or ArgumentException or OverflowException)
        {
            throw new PackageException($"It is no whole zip file: {flaw.Message}", flaw);
        }
    }

    private static PackageFile Read(ZipArchiveEntry entry)
    {
        // What a few bytes unpack to has no end that is known beforehand.
        if (entry.CompressedLength != entry.Length)
            throw new InvalidDataException($"{entry.FullName} is compressed, which no file of a package is.");

        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return new PackageFile(entry.FullName, copy.ToArray());
    }
}
