using System.Text.Json.Nodes;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordPackageTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_record_is_the_same_bytes_each_time_it_is_packed()
    {
        RunRecord record = SampleRun.Stored(_store);

        Assert.Equal(RecordPackage.Write(_store, record, []), RecordPackage.Write(_store, _store.Find(record.Header.Id), []));
    }

    [Fact]
    public void A_record_that_is_packed_verified_and_imported_elsewhere_reads_the_same()
    {
        RunRecord record = SampleRun.Stored(_store, SampleRun.SimulatedDevice);
        _store.Add(record.Header.Id, LogKind.Note, new JsonObject { ["text"] = "smelled of nothing", ["who"] = "Bob" });
        record = _store.Find(record.Header.Id);

        RecordPackage package = RecordPackage.Read(RecordPackage.Write(_store, record, []));
        using RunStore elsewhere = RunStore.OpenInMemory();
        elsewhere.Import(package.Manifest.Hash, package.Entries);

        RunRecord there = elsewhere.Find(record.Header.Id);
        Assert.Equal(RecordExport.Json(record), RecordExport.Json(there));
        Assert.Equal("Bob", Assert.Single(there.Entries).Body["who"]!.GetValue<string>());
        Assert.Equal(RecordPackage.Write(_store, record, []), RecordPackage.Write(elsewhere, there, []));
        Assert.True(elsewhere.Verify().IsWhole);
    }

    [Fact]
    public void A_package_that_is_imported_twice_and_comes_by_sync_too_is_there_once()
    {
        RunRecord record = SampleRun.Stored(_store);
        RecordPackage package = RecordPackage.Read(RecordPackage.Write(_store, record, []));
        using RunStore elsewhere = RunStore.OpenInMemory();

        elsewhere.Import(package.Manifest.Hash, package.Entries);
        elsewhere.Import(package.Manifest.Hash, package.Entries);
        new LogSync(_store, elsewhere).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);

        Assert.Single(elsewhere.List(9));
        Assert.Equal(RecordExport.Json(record), RecordExport.Json(elsewhere.Find(record.Header.Id)));
        Assert.True(elsewhere.Verify().IsWhole, string.Join('\n', elsewhere.Verify().Findings));
    }

    [Fact]
    public void Every_byte_of_a_package_that_is_changed_is_found()
    {
        byte[] package = RecordPackage.Write(_store, SampleRun.Stored(_store), []);
        RecordPackage.Read(package);

        for (int at = 0; at < package.Length; at++)
        {
            byte[] changed = [.. package];
            changed[at] ^= 0x01;

            Assert.Throws<PackageException>(() => RecordPackage.Read(changed));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{package.Length} bytes, each change found");
    }

    [Fact]
    public void A_package_that_is_cut_is_refused_in_words()
    {
        byte[] package = RecordPackage.Write(_store, SampleRun.Stored(_store), []);

        Assert.StartsWith("It is no whole zip file", Assert.Throws<PackageException>(() => RecordPackage.Read(package[..^100])).Message);
        Assert.StartsWith("It is no whole zip file", Assert.Throws<PackageException>(() => RecordPackage.Read([])).Message);
    }

    public void Dispose() => _store.Dispose();
}
