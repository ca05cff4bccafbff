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

    private byte[] Packed(RunRecord record) => RecordPackage.Write(_store, record, ExportedFiles.Of(ReportedRun.Of(_store, record)));
}
