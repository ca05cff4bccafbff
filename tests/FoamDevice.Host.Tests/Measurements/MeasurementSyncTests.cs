using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Files of measurements go where their entries go.</summary>
public abstract class MeasurementSyncTests(IStorePlace lab) : IDisposable
{
    private readonly RunStore _bench = RunStore.OpenInMemory();

    [Fact]
    public void A_sync_brings_the_files_along_and_the_copy_is_whole()
    {
        var run = SampleRun.Stored(_bench);
        var recorded = SampleMeasurement.Add(_bench, run, SampleMeasurement.Bubbles());
        using var there = RunStore.Open(lab.Address);

        new LogSync(_bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);

        Assert.Equal(SampleMeasurement.Picture(), there.Files.Read(recorded.Measurement.Files[0]));
        Assert.Equal(RecordExport.Json(_bench.Find(run.Header.Id)), RecordExport.Json(there.Find(run.Header.Id)));
        Assert.True(there.Verify().IsWhole, string.Join('\n', there.Verify().Findings));
    }

    [Fact]
    public void What_a_colleague_measured_comes_back_to_the_bench()
    {
        var run = SampleRun.Stored(_bench);
        using var there = RunStore.Open(lab.Address);
        new LogSync(_bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
        SampleMeasurement.Add(there, there.Find(run.Header.Id), SampleMeasurement.Drainage());

        new LogSync(_bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);

        Assert.Equal(118.4, Assert.Single(_bench.Find(run.Header.Id).Measurements).Measurement.Find("fht")!.Value);
        Assert.True(_bench.Verify().IsWhole, string.Join('\n', _bench.Verify().Findings));
    }

    [Fact]
    public void A_sync_that_ends_in_the_middle_of_a_file_enters_nothing_that_names_it()
    {
        SampleMeasurement.Add(_bench, SampleRun.Stored(_bench), SampleMeasurement.Bubbles());
        using var there = RunStore.Open(lab.Address);
        using var ended = new CancellationTokenSource();
        ended.Cancel();

        Assert.Throws<OperationCanceledException>(() => new LogSync(_bench, there).Run(SyncWays.Both, null, ended.Token));

        Assert.Equal(0, there.Head(_bench.Writer).Sequence);
        new LogSync(_bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
        Assert.True(there.Verify().IsWhole, string.Join('\n', there.Verify().Findings));
    }

    [Fact]
    public void A_file_that_is_damaged_on_one_side_holds_up_no_record_and_is_found_on_the_other()
    {
        using var place = new FilePlace();
        using var damaged = RunStore.Open(place.Address);
        var run = SampleRun.Stored(damaged);
        SampleMeasurement.Add(damaged, run, SampleMeasurement.Bubbles());
        place.Scalar("DELETE FROM file_parts WHERE part = 1");
        using var there = RunStore.Open(lab.Address);

        new LogSync(damaged, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);

        Assert.Single(there.Find(run.Header.Id).Measurements);
        Assert.Equal(LogFlaw.File, Assert.Single(there.Verify().Findings).Kind);
    }

    public void Dispose()
    {
        _bench.Dispose();
        lab.Dispose();
    }
}
