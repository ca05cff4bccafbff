using System.Text;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class PackageVerificationTests : IDisposable
{
    // Every byte of a package with nothing but its entries and tables is tried elsewhere; of the larger one, so many bytes apart.
    private const int Stride = 37;

    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_package_is_verified_alone()
    {
        var record = SampleRun.Stored(_store);

        var found = PackageVerification.Of(Packed(record), [_store.EntriesOf(record.Header.Key)[^1].Hash]);

        Assert.True(found.IsWhole, string.Join(", ", found.OtherFiles));
        Assert.Equal(
            ["context.csv", "deviations.csv", "entries.csv", "entries.jsonl", "events.csv", "events.parquet", "gaps.csv", "manifest.json", "measured-files.csv", "measurements.csv", "measurements.parquet", "passes.csv", "passes.parquet", "record.json", "report.html", "run.csv", "schema.json"],
            found.Package.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_report_that_was_exchanged_together_with_all_hashes_is_found_out_by_the_entries()
    {
        var record = SampleRun.Stored(_store);
        var files = ExportedFiles.Of(ReportedRun.Of(_store, record));
        var forged = files.Select(file => file.Name == "report.html"
            ? new PackageFile(file.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content).Replace("100.333", "100.000", StringComparison.Ordinal)))
            : file);

        var found = PackageVerification.Of(RecordPackage.Write(_store, record, forged), []);

        Assert.False(found.IsWhole);
        Assert.Equal(["report.html"], found.OtherFiles);
    }

    [Fact]
    public void A_head_that_no_entry_has_is_told()
    {
        string unknown = new('a', 64);

        Assert.Equal([unknown], PackageVerification.Of(Packed(SampleRun.Stored(_store)), [unknown]).UnknownHeads);
    }

    [Fact]
    public void A_changed_byte_anywhere_in_report_tables_or_schema_is_found()
    {
        byte[] package = Packed(SampleRun.Stored(_store));
        int tried = 0;

        for (int at = 0; at < package.Length; at += Stride, tried++)
        {
            byte before = package[at];
            package[at] ^= 0x20;
            Assert.Throws<PackageException>(() => RecordPackage.Read(package));
            package[at] = before;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} of {package.Length} bytes, each change found");
    }

    /// <summary>Whoever can compute hashes can pack what no program ever recorded.</summary>
    [Theory]
    [InlineData(0, "\"sha256\":", "\"sha265\":")]
    [InlineData(0, "\"startedAt\":1", "\"startedAt\":8")]
    [InlineData(0, "\"operator\":\"", "\"operator\":null,\"was\":\"")]
    [InlineData(0, "\"simulated\":false", "\"simulated\":null")]
    [InlineData(0, "\"runToken\":\"", "\"runToken\":\"token ")]
    [InlineData(0, "\"calibrationState\":\"", "\"calibrationState\":\"Un")]
    [InlineData(0, "\"plan\":{", "\"plan\":[],\"plans\":{")]
    [InlineData(0, "\"machine\":{", "\"machine\":{\"a\":1,")]
    [InlineData(0, "\"context\":{", "\"context\":null,\"contexts\":{")]
    [InlineData(1, "\"body\":\"", "\"body\":\"no hex ")]
    [InlineData(1, "\"events\":[", "\"events\":[7,")]
    [InlineData(1, "\"type\":15", "\"type\":\"fifteen\"")]
    [InlineData(1, "\"outcome\":\"Completed", "\"outcome\":\"Perfect")]
    [InlineData(2, "\"text\":", "\"texts\":")]
    [InlineData(2, "\"kind\":\"note\"", "\"kind\":\"imported\"")]
    [InlineData(2, "\"kind\":\"note\"", "\"kind\":\"measurement\"")]
    [InlineData(2, "\"kind\":\"note\"", "\"kind\":\"correction\"")]
    public void Entries_that_tell_of_no_run_are_said_to_be_so_although_every_hash_is_right(int entry, string written, string forged)
    {
        var record = SampleRun.Stored(_store);
        new RecordAdditions(_store, TimeProvider.System).Note(record.Header.Id, "Bright.", "Ada");
        byte[] package = Forged(_store.Find(record.Header.Id), entry, content => content.Replace(written, forged, StringComparison.Ordinal));

        string? flaw = Record.Exception(() => Assert.False(PackageVerification.Of(package, []).IsWhole)) is { } thrown ? Assert.IsType<PackageException>(thrown).Message : null;

        TestContext.Current.TestOutputHelper?.WriteLine(flaw ?? "differs");
    }

    [Fact]
    public void A_file_that_stands_there_twice_is_found()
    {
        var record = SampleRun.Stored(_store);
        var files = RecordPackage.Read(Packed(record)).Files;

        byte[] package = PackageArchive.Write([.. files, new PackageFile("report.html", "<p>Another.</p>"u8.ToArray())]);

        Assert.Equal("report.html stands in it twice.", Assert.Throws<PackageException>(() => RecordPackage.Read(package)).Message);
    }

    [Fact]
    public void A_record_that_is_exported_verified_imported_and_exported_again_is_the_same_bytes()
    {
        var record = SampleRun.Stored(_store, SampleRun.SimulatedDevice);
        byte[] package = Packed(record);
        using var elsewhere = RunStore.OpenInMemory();

        int imported = PackageImport.Into(elsewhere, PackageVerification.Of(package, []).Package);
        var there = elsewhere.Find(record.Header.Id);

        Assert.Equal(_store.EntriesOf(record.Header.Key).Count, imported);
        Assert.Equal(package, RecordPackage.Write(elsewhere, there, ExportedFiles.Of(ReportedRun.Of(elsewhere, there))));
        Assert.True(elsewhere.Verify().IsWhole);
    }

    [Fact]
    public void A_package_that_is_here_already_writes_nothing()
    {
        var package = PackageVerification.Of(Packed(SampleRun.Stored(_store)), []).Package;
        var before = _store.Heads();

        Assert.Equal(0, PackageImport.Into(_store, package));

        Assert.Equal(before, _store.Heads());
    }

    public void Dispose() => _store.Dispose();

    // One entry says something else, and all that follow, the manifest and the zip file are made to fit.
    private byte[] Forged(RunRecord record, int which, Func<string, string> forge)
    {
        var head = LogHead.Empty(_store.Writer);
        List<LogEntry> entries = [];
        foreach (var stored in _store.EntriesOf(record.Header.Key))
        {
            string content = entries.Count == which ? forge(stored.Content) : stored.Content;
            Assert.Equal(entries.Count == which, content != stored.Content);
            var read = CanonicalJson.Parse(content)!.AsObject();
            var entry = LogEntry.After(head, read["kind"]!.GetValue<string>(), stored.RecordKey, stored.AtMicroseconds, read["body"]!.AsObject());
            head = new LogHead(entry.Writer, entry.Sequence, entry.Hash);
            entries.Add(entry);
        }

        PackageFile[] files = [new("entries.jsonl", Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => entry.Content + "\n")))), .. RecordPackage.Read(Packed(record)).Files.Where(file => file.Name is not ("entries.jsonl" or PackageManifest.FileName))];
        return PackageArchive.Write([.. files, new PackageFile(PackageManifest.FileName, Encoding.UTF8.GetBytes(PackageManifest.Of(record.Header, files).Text))]);
    }

    private byte[] Packed(RunRecord record) => RecordPackage.Write(_store, record, ExportedFiles.Of(ReportedRun.Of(_store, record)));
}
