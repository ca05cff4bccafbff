using System.Text;

namespace FoamDevice.Host;

/// <summary>A record as one file to hand on: its log entries word for word, what is worked out from them, and a manifest with all hashes. It can be verified alone.</summary>
/// <remarks>Written twice, it is the same bytes. The same record and the same program give the same package.</remarks>
public sealed class RecordPackage
{
    private const string EntriesFile = "entries.jsonl";

    private RecordPackage(PackageManifest manifest, IReadOnlyList<StoredEntry> entries, IReadOnlyList<PackageFile> files)
    {
        Manifest = manifest;
        Entries = entries;
        Files = files;
    }

    /// <summary>What it holds.</summary>
    public PackageManifest Manifest { get; }

    /// <summary>The record's log entries.</summary>
    public IReadOnlyList<StoredEntry> Entries { get; }

    /// <summary>All files.</summary>
    public IReadOnlyList<PackageFile> Files { get; }

    /// <summary>The files that the record's measurements rest on.</summary>
    public IReadOnlyList<FileToKeep> MeasuredFiles => PackagedFiles.In(Files, Entries);

    /// <summary>Packs a record.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="record">The record.</param>
    /// <param name="more">Further files, as a report.</param>
    /// <exception cref="PackageException">The files of its measurements are too large for a package.</exception>
    /// <exception cref="StoreException">The store can't be read, or a file of a measurement is not in it as it was kept.</exception>
    public static byte[] Write(RunStore store, RunRecord record, IEnumerable<PackageFile> more)
    {
        var entries = store.EntriesOf(record.Header.Key);
        List<PackageFile> files =
        [
            new(EntriesFile, Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => entry.Content + "\n")))),
            new("record.json", Encoding.UTF8.GetBytes(RecordExport.Json(record))),
            .. RecordExport.CsvTables(record),
            .. PackagedFiles.Of(store, entries),
            .. more,
        ];
        files.Add(new PackageFile(PackageManifest.FileName, Encoding.UTF8.GetBytes(PackageManifest.Of(record.Header, files).Text)));
        return PackageArchive.Write(files);
    }

    /// <summary>Reads a package, and verifies every byte of it.</summary>
    /// <exception cref="PackageException">Something is not as it was written.</exception>
    public static RecordPackage Read(byte[] archive)
    {
        var files = PackageArchive.Read(archive);
        var manifest = PackageManifest.Check(files);
        if (!PackageArchive.Write(files).AsSpan().SequenceEqual(archive))
            throw new PackageException("The files are as they were written, but the zip file around them is not: it was packed by another program, or changed.");

        var entries = EntriesOf(files, manifest.RecordKey);
        CheckOrder(entries);
        var begun = LogEntry.Read(entries[0].Content).Body;
        if (begun["id"]?.ToString() != manifest.RecordId || (begun["simulated"]?.ToJsonString() == "true") != manifest.IsSimulated)
            throw new PackageException($"{PackageManifest.FileName} was changed: it names another record than {EntriesFile} begins, or another sort of device.");

        PackagedFiles.In(files, entries);
        return new RecordPackage(manifest, entries, files);
    }

    // Between a record's entries may stand others of the same log, which are not here; where none can, the hashes must follow each other.
    private static void CheckOrder(IReadOnlyList<StoredEntry> entries)
    {
        foreach (var log in entries.GroupBy(entry => entry.Writer, StringComparer.Ordinal))
        {
            var ordered = log.OrderBy(entry => entry.Sequence).ToList();
            for (int index = 1; index < ordered.Count; index++)
            {
                long step = ordered[index].Sequence - ordered[index - 1].Sequence;
                if (step == 0 || (step == 1 && LogEntry.Read(ordered[index].Content).Previous != ordered[index - 1].Hash))
                    throw new PackageException($"Entry {ordered[index].Sequence} of writer {log.Key} does not follow the one before: it was changed, or stands there twice.");
            }
        }
    }

    private static IReadOnlyList<StoredEntry> EntriesOf(IReadOnlyList<PackageFile> files, string recordKey)
    {
        var file = files.FirstOrDefault(file => file.Name == EntriesFile) ?? throw new PackageException($"{EntriesFile} is missing.");
        StoredEntry[] entries = [.. Encoding.UTF8.GetString(file.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Entry)];
        if (entries.Length == 0 || LogEntry.KeyOf(entries[0].Writer, entries[0].Sequence) != recordKey)
            throw new PackageException($"{EntriesFile} does not begin with the entry that began the record.");

        return entries.FirstOrDefault(entry => entry.RecordKey != recordKey && LogEntry.KeyOf(entry.Writer, entry.Sequence) != recordKey) is { } stranger
            ? throw new PackageException($"Entry {stranger.Sequence} of writer {stranger.Writer} is of another record.")
            : entries;
    }

    private static StoredEntry Entry(string line)
    {
        try
        {
            return StoredEntry.Of(LogEntry.Read(line));
        }
        catch (LogFormatException flaw)
        {
            throw new PackageException($"{EntriesFile} holds a line that is no log entry. {flaw.Message}", flaw);
        }
    }
}
