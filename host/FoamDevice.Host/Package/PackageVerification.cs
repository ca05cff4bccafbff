using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>What verification of a package found beyond its hashes, which must be right for it to be read at all.</summary>
/// <param name="Package">The package.</param>
/// <param name="Record">The record as its log entries tell it.</param>
/// <param name="UnknownHeads">Hashes noted elsewhere that none of its entries has.</param>
/// <param name="OtherFiles">Files that say something else than what this program works out of the log entries.</param>
public sealed record PackageVerification(RecordPackage Package, RunRecord Record, IReadOnlyList<string> UnknownHeads, IReadOnlyList<string> OtherFiles)
{
    /// <summary>Nothing is wrong, as far as a package alone can tell.</summary>
    public bool IsWhole => UnknownHeads.Count == 0 && OtherFiles.Count == 0;

    /// <summary>Verifies a package alone: every byte, every entry, and that its tables, JSON and report tell what the entries tell.</summary>
    /// <param name="archive">The zip file.</param>
    /// <param name="heads">Hashes noted elsewhere; each must be that of an entry.</param>
    /// <exception cref="PackageException">A byte is not as it was written, or the entries tell what can't be read.</exception>
    public static PackageVerification Of(byte[] archive, IReadOnlyList<string> heads)
    {
        var package = RecordPackage.Read(archive);
        try
        {
            return Of(package, heads);
        }
        catch (Exception flaw) when (flaw is LogFormatException or StoreException or FormatException or ArgumentException or JsonException or InvalidOperationException or NullReferenceException or ArithmeticException)
        {
            string reason = flaw is StoreException { InnerException: { } cause } ? cause.Message : flaw.Message;
            throw new PackageException($"Its log entries have the right hashes, and do not tell of a run as this program knows it: they were changed before they were packed, or a newer program wrote them. {reason}", flaw);
        }
    }

    private static PackageVerification Of(RecordPackage package, IReadOnlyList<string> heads)
    {
        using var store = RunStore.OpenInMemory();
        PackageImport.Into(store, package);
        var record = store.Find(package.Manifest.RecordKey);
        var made = RecordPackage.Read(RecordPackage.Write(store, record, ExportedFiles.Of(ReportedRun.Of(store, record))));
        return new PackageVerification(
            package,
            record,
            [.. heads.Where(head => !package.Entries.Any(entry => string.Equals(entry.Hash, head, StringComparison.OrdinalIgnoreCase)))],
            [.. package.Files.Where(file => file.Name != PackageManifest.FileName && !IsAmong(made.Files, file) && !RecordSchema.IsEarlier(file)).Select(file => file.Name)]);
    }

    private static bool IsAmong(IReadOnlyList<PackageFile> files, PackageFile file) =>
        files.Any(other => other.Name == file.Name && other.Content.AsSpan().SequenceEqual(file.Content));
}
