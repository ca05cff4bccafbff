using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MeasurementPackageTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_package_holds_the_files_of_measurements_by_their_hashes_and_verifies_alone()
    {
        var recorded = SampleMeasurement.Add(_store, SampleRun.Stored(_store), SampleMeasurement.Bubbles());

        var found = PackageVerification.Of(Packed(_store), []);

        Assert.True(found.IsWhole, string.Join(", ", found.OtherFiles));
        string name = $"measured-{recorded.Measurement.Files[0].Sha256}.png";
        Assert.Equal(SampleMeasurement.Picture(), found.Package.Files.Single(file => file.Name == name).Content);
    }

    [Fact]
    public void Imported_elsewhere_it_is_the_same_record_with_the_same_files_and_packs_to_the_same_bytes()
    {
        var recorded = SampleMeasurement.Add(_store, SampleRun.Stored(_store), SampleMeasurement.Bubbles());
        byte[] package = Packed(_store);
        using var elsewhere = RunStore.OpenInMemory();

        PackageImport.Into(elsewhere, PackageVerification.Of(package, []).Package);

        Assert.Equal(SampleMeasurement.Picture(), elsewhere.Files.Read(recorded.Measurement.Files[0]));
        Assert.True(elsewhere.Verify().IsWhole, string.Join('\n', elsewhere.Verify().Findings));
        Assert.Equal(package, Packed(elsewhere));
    }

    [Fact]
    public void A_record_that_is_there_without_its_files_gets_them()
    {
        SampleMeasurement.Add(_store, SampleRun.Stored(_store), SampleMeasurement.Bubbles());
        var package = PackageVerification.Of(Packed(_store), []).Package;
        using var elsewhere = RunStore.OpenInMemory();
        elsewhere.Import(package.Manifest.Hash, package.Entries);
        Assert.False(elsewhere.Verify().IsWhole);

        PackageImport.Into(elsewhere, package);

        Assert.True(elsewhere.Verify().IsWhole, string.Join('\n', elsewhere.Verify().Findings));
    }

    [Fact]
    public void A_measured_file_that_was_taken_out_is_missed_even_if_all_hashes_fit()
    {
        SampleMeasurement.Add(_store, SampleRun.Stored(_store), SampleMeasurement.Bubbles());

        byte[] forged = Repacked(file => file.Name.EndsWith(".png", StringComparison.Ordinal) ? null : file);

        Assert.Contains("is missing, a file that a measurement rests on (foam.png)", Assert.Throws<PackageException>(() => RecordPackage.Read(forged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measured_file_that_was_exchanged_is_found_even_if_all_hashes_fit()
    {
        SampleMeasurement.Add(_store, SampleRun.Stored(_store), SampleMeasurement.Bubbles());

        byte[] forged = Repacked(file => file.Name.EndsWith(".png", StringComparison.Ordinal) ? file with { Content = [1, 2, 3] } : file);

        Assert.Contains("was changed", Assert.Throws<PackageException>(() => RecordPackage.Read(forged)).Message, StringComparison.Ordinal);
    }

    /// <summary>The fixture was written by the version before measurements.</summary>
    [Fact]
    public void A_package_from_before_measurements_is_whole_still()
    {
        byte[] package = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Measurements", "before-measurements.zip"));

        var found = PackageVerification.Of(package, []);

        Assert.True(found.IsWhole, string.Join(", ", found.OtherFiles));
        Assert.Empty(found.Record.Measurements);
    }

    [Fact]
    public void Exported_json_fits_the_published_schema_and_holds_numbers()
    {
        var run = SampleRun.Stored(_store);
        SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles());
        SampleMeasurement.Add(_store, run, SampleMeasurement.Drainage());

        var json = JsonNode.Parse(RecordExport.Json(_store.Find(run.Header.Id)))!;

        Assert.Empty(new JsonSchemaCheck(JsonNode.Parse(RecordSchema.Text)!.AsObject()).Flaws(json));
        var figure = json["measurements"]![0]!["figures"]![1]!;
        Assert.Equal(("d32", 71.3, "µm", 69.2), (figure["id"]!.GetValue<string>(), figure["value"]!.GetValue<double>(), figure["unit"]!.GetValue<string>(), Math.Round(figure["low"]!.GetValue<double>(), 9)));
    }

    [Fact]
    public void Figures_and_files_are_tables_too()
    {
        var run = SampleRun.Stored(_store);
        SampleMeasurement.Add(_store, run, SampleMeasurement.Drainage());

        var tables = RecordExport.CsvTables(_store.Find(run.Header.Id)).ToDictionary(table => table.Name, table => Encoding.UTF8.GetString(table.Content));

        string line = tables["measurements.csv"].Split('\n').Single(line => line.Contains(",fht,", StringComparison.Ordinal));
        Assert.EndsWith(",fht,118.4,s,115.4,122.4,extrapolated", line, StringComparison.Ordinal);
        Assert.Contains(",circles.csv,text/csv,12,", tables["measured-files.csv"], StringComparison.Ordinal);
    }

    public void Dispose() => _store.Dispose();

    private static byte[] Packed(RunStore store)
    {
        var record = store.Find(store.List(1)[0].Id);
        return RecordPackage.Write(store, record, ExportedFiles.Of(ReportedRun.Of(store, record)));
    }

    // With a manifest that fits: as somebody would who knows the format.
    private byte[] Repacked(Func<PackageFile, PackageFile?> change)
    {
        var record = _store.Find(_store.List(1)[0].Id);
        List<PackageFile> files = [.. RecordPackage.Read(Packed(_store)).Files.Where(file => file.Name != PackageManifest.FileName).Select(change).OfType<PackageFile>()];
        return PackageArchive.Write([.. files, new PackageFile(PackageManifest.FileName, Encoding.UTF8.GetBytes(PackageManifest.Of(record.Header, files).Text))]);
    }
}
