using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>What runs every store finds, whatever keeps it.</summary>
public abstract class RunSearchTests(IStorePlace place) : IDisposable
{
    [Fact]
    public void Every_filter_gives_the_runs_that_are_so_newest_first()
    {
        using var store = Filled();

        Assert.Equal([5u, 4u, 3u, 2u, 1u], Found(store, RunFilter.All));
        Assert.Equal([5u], Found(store, new RunFilter { MethodId = "other" }));
        Assert.Equal([4u], Found(store, new RunFilter { DeviceId = "SIM-0001" }));
        Assert.Equal([3u, 2u], Found(store, new RunFilter { Operator = "Bob" }));
        Assert.Equal([3u], Found(store, new RunFilter { Outcome = RunOutcome.Aborted }));
        Assert.Equal([4u], Found(store, new RunFilter { IsSimulated = true }));
        Assert.Equal([5u, 3u, 2u, 1u], Found(store, new RunFilter { IsSimulated = false }));
        Assert.Equal([1u], Found(store, new RunFilter { Label = "F-1" }));
        Assert.Equal([5u, 4u], Found(store, new RunFilter { Limit = 2 }));
    }

    [Fact]
    public void A_span_of_time_holds_its_beginning_and_not_its_end()
    {
        using var store = Filled();

        Assert.Equal([4u, 3u, 2u], Found(store, new RunFilter { Since = SampleRuns.StartOf(2), Before = SampleRuns.StartOf(5) }));
    }

    [Fact]
    public void Filters_are_joined_by_and()
    {
        using var store = Filled();

        Assert.Equal([2u], Found(store, new RunFilter { Operator = "Bob", Outcome = RunOutcome.Completed, IsSimulated = false }));
        Assert.Empty(Found(store, new RunFilter { Operator = "Bob", IsSimulated = true }));
    }

    [Theory]
    [InlineData("' OR 1 = 1 --")]
    [InlineData("%")]
    [InlineData("bob")]
    public void A_text_is_compared_as_it_stands(string who)
    {
        using var store = Filled();

        Assert.Empty(Found(store, new RunFilter { Operator = who }));
    }

    [Fact]
    public void Counting_looks_at_all_runs_that_are_so()
    {
        using var store = Filled();

        Assert.Equal((5L, 4L), (new RunSearch(store).Count(new RunFilter { Limit = 1 }), new RunSearch(store).Count(new RunFilter { IsSimulated = false })));
    }

    [Fact]
    public void Figures_are_those_of_the_whole_records_oldest_first()
    {
        using var store = Filled();

        var figures = new RunSearch(store).Figures(RunFilter.All).ToArray();

        Assert.Equal([1u, 2u, 3u, 4u, 5u], figures.Select(run => (uint)run.Run.RunToken));
        foreach (var run in figures)
        {
            var record = store.Find(run.Run.Id);
            Assert.Equal((record.Operator, record.MethodSha256, record.Header), (run.Operator, run.MethodSha256, run.Run));
            Assert.Equivalent(RunSummary.Of(record), run.Summary, strict: true);
        }
    }

    [Fact]
    public void Figures_of_the_newest_come_in_the_order_of_time()
    {
        using var store = Filled();

        Assert.Equal([4u, 5u], new RunSearch(store).Figures(new RunFilter { Limit = 2 }).Select(run => (uint)run.Run.RunToken));
    }

    [Fact]
    public void Events_that_are_lost_are_told_with_the_figures()
    {
        using var store = Filled();
        string id = store.List(1)[0].Id;
        store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 5, 20, 24, SampleRun.Start, id)] });

        Assert.Equal(5, new RunSearch(store).Figures(new RunFilter { Limit = 1 }).Single().Summary.EventsLost);
    }

    [Fact]
    public void More_runs_than_are_read_at_once_come_without_one_missing()
    {
        using var store = RunStore.OpenInMemory();
        for (uint number = 1; number <= 450; number++)
            SampleRuns.Add(store, number);

        Assert.Equal(Enumerable.Range(1, 450).Select(number => (uint)number), new RunSearch(store).Figures(RunFilter.All).Select(run => (uint)run.Run.RunToken));
    }

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    // 1: Ada, sample F-1 · 2: Bob · 3: Bob, aborted · 4: Ada, simulated · 5: Ada, another method.
    private RunStore Filled()
    {
        var store = RunStore.Open(place.Address);
        SampleRuns.Add(store, 1, label: "F-1");
        SampleRuns.Add(store, 2, who: "Bob");
        SampleRuns.Add(store, 3, who: "Bob", outcome: RunOutcome.Aborted);
        SampleRuns.Add(store, 4, device: SampleRun.SimulatedDevice);
        SampleRuns.Add(store, 5, method: SampleMethod.ParseWith("id: sample", "id: other"));
        return store;
    }

    private static IEnumerable<uint> Found(RunStore store, RunFilter filter) => new RunSearch(store).List(filter).Select(run => (uint)run.RunToken);
}
