namespace FoamDevice.Host;

/// <summary>The files that measurements rest on, as files of a package: named by their content, so that the same content is there once.</summary>
internal static class PackagedFiles
{
    // A package is made and verified in memory.
    private const long MaxBytes = 1L << 30;

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/tiff"] = ".tif",
        ["image/svg+xml"] = ".svg",
        ["text/csv"] = ".csv",
        ["text/plain"] = ".txt",
        ["application/json"] = ".json",
    };

    /// <summary>The name of a file in a package.</summary>
    public static string NameOf(MeasuredFile file) => $"measured-{file.Sha256}{Endings.GetValueOrDefault(file.MediaType, ".bin")}";

    /// <summary>The files that some entries name, out of a store.</summary>
    /// <exception cref="PackageException">They are too large for a package together.</exception>
    /// <exception cref="StoreException">One is not in the store, or not as it was kept.</exception>
    public static IReadOnlyList<PackageFile> Of(RunStore store, IEnumerable<StoredEntry> entries)
    {
        var files = Named(entries);
        long bytes = files.Sum(file => file.Bytes);
        return bytes <= MaxBytes
            ? [.. files.Select(file => new PackageFile(NameOf(file), store.Files.Read(file)))]
            : throw new PackageException($"The files of its measurements are {bytes >> 20} MiB together, and a package holds {MaxBytes >> 20} MiB of them at most. `foam sync` copies them all.");
    }

    /// <summary>The files that some entries name, out of the files of a package.</summary>
    /// <exception cref="PackageException">One is missing, or not as the entry names it.</exception>
    public static IReadOnlyList<FileToKeep> In(IReadOnlyList<PackageFile> files, IEnumerable<StoredEntry> entries) => [.. Named(entries).Select(file => In(files, file))];

    private static FileToKeep In(IReadOnlyList<PackageFile> files, MeasuredFile named)
    {
        string name = NameOf(named);
        var found = files.FirstOrDefault(file => file.Name == name) ?? throw new PackageException($"{name} is missing, a file that a measurement rests on ({named.Name}).");
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(found.Content));
        return hash == named.Sha256
            ? FileToKeep.OfBytes(named.Name, named.MediaType, found.Content)
            : throw new PackageException($"{name} was changed: its content does not have the hash in its name.");
    }

    private static IReadOnlyList<MeasuredFile> Named(IEnumerable<StoredEntry> entries) => [.. entries.SelectMany(EntryFiles.Of).DistinctBy(NameOf)];
}
