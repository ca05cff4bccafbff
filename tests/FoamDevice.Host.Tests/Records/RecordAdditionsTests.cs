using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Notes, corrections and marks, whatever keeps the store.</summary>
public abstract class RecordAdditionsTests(IStorePlace place) : IDisposable
{
    [Fact]
    public void What_was_said_of_a_run_reads_back_as_it_was_said()
    {
        using (var store = RunStore.Open(place.Address))
            store.Begin(Labelled("batch 7"));

        using var reader = RunStore.OpenForReading(place.Address);
        var run = reader.Find("2026");

        Assert.Equal([("sample.label", "batch 7"), ("liquid.lot", "L6")], run.Context.Values.Select(said => (said.Field.Id, said.Value)));
        Assert.Equal("""{"liquid.lot":"L6","sample.label":"batch 7"}""", place.Scalar("SELECT context FROM records"));
    }

    [Fact]
    public void A_correction_changes_what_is_said_now_and_leaves_what_was_said()
    {
        using var store = RunStore.Open(place.Address);
        var run = store.Find(store.Begin(Labelled("batch 7")));
        var additions = new RecordAdditions(store, TimeProvider.System);

        additions.Correct(run, "liquid.lot", " L8 ", "misread the vial", "Ada");
        additions.Correct(store.Find(run.Header.Id), "sample.label", "", "no sample at all", "Grace");

        var corrected = store.Find(run.Header.Id);
        Assert.Equal(("L6", "batch 7"), (corrected.Context["liquid.lot"], corrected.Context["sample.label"]));
        Assert.Equal(("L8", null), (corrected.ContextNow["liquid.lot"], corrected.ContextNow["sample.label"]));
        Assert.Equal(
            [new RecordCorrection("liquid.lot", "L6", "L8", "misread the vial", "Ada"), new RecordCorrection("sample.label", "batch 7", null, "no sample at all", "Grace")],
            corrected.Entries.Select(RecordCorrection.Of));
        Assert.True(store.Verify().IsWhole);
    }

    [Fact]
    public void A_run_is_found_by_its_label_after_corrections()
    {
        using var store = RunStore.Open(place.Address);
        var wrong = store.Find(store.Begin(Labelled("batch 7")));
        store.Begin(Labelled("batch 9") with { StartedAt = SampleRun.Start.AddHours(1) });

        new RecordAdditions(store, TimeProvider.System).Correct(wrong, "sample.label", "batch 9", "wrong sticker", "Ada");

        var search = new RunSearch(store);
        Assert.Empty(search.List(new RunFilter { Label = "batch 7" }));
        Assert.Equal(["batch 9", "batch 9"], search.List(new RunFilter { Label = "batch 9" }).Select(run => run.Label));
    }

    [Fact]
    public void A_correction_that_comes_before_its_record_counts_all_the_same()
    {
        using var bench = RunStore.OpenInMemory();
        using var colleague = RunStore.OpenInMemory();
        var run = bench.Find(bench.Begin(Labelled("batch 7")));
        Copy(bench, colleague, bench.Writer);
        new RecordAdditions(colleague, TimeProvider.System).Correct(colleague.Find(run.Header.Id), "sample.label", "batch 9", "wrong sticker", "Grace");
        using var laboratory = RunStore.Open(place.Address);

        Copy(colleague, laboratory, colleague.Writer);
        Copy(colleague, laboratory, bench.Writer);

        Assert.Equal("batch 9", laboratory.Find(run.Header.Id).Header.Label);
        Assert.True(laboratory.Verify().IsWhole, string.Join('\n', laboratory.Verify().Findings));
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_undo_a_correction()
    {
        string run = Correct("L7", SampleRun.Start.AddHours(2));
        Correct("L8", SampleRun.Start.AddHours(1));

        using var reader = RunStore.OpenForReading(place.Address);
        Assert.Equal("L8", reader.Find(run).ContextNow["liquid.lot"]);
    }

    [Fact]
    public void A_note_and_a_mark_stand_with_their_names_and_the_age_of_the_foam()
    {
        using var store = RunStore.Open(place.Address);
        var run = FoamRun.WithFoam(store);
        var additions = new RecordAdditions(store, new StoppedClock(FoamRun.Born.AddSeconds(95)));

        additions.Note(run.Header.Id, "coarse at the plunger", "Ada");
        additions.Mark(run, FoamMark.Usual, "Grace");

        var entries = store.Find(run.Header.Id).Entries;
        Assert.Equal(new RecordNote("coarse at the plunger", "Ada"), RecordNote.Of(entries[0]));
        Assert.Equal(new FoamMark("foam used", 95_000, "Grace"), FoamMark.Of(entries[1]));
    }

    public void Dispose() => place.Dispose();

    private string Correct(string lot, DateTimeOffset now)
    {
        using var store = RunStore.Open(place.Address, new StoppedClock(now));
        string id = store.List(1).FirstOrDefault()?.Id ?? store.Begin(Labelled("batch 7"));
        new RecordAdditions(store, TimeProvider.System).Correct(store.Find(id), "liquid.lot", lot, "misread", "Ada");
        return id;
    }

    private static NewRecord Labelled(string label) =>
        SampleRun.New() with { Context = RunContext.Empty.With("sample.label", label).With("liquid.lot", "L6") };

    private static void Copy(RunStore from, RunStore to, string writer) => to.Enter(to.Head(writer), from.EntriesAfter(to.Head(writer), 100));
}
