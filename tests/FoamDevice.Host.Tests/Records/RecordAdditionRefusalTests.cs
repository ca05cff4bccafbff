using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordAdditionRefusalTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    private RecordAdditions Additions => new(_store, new StoppedClock(FoamRun.Born.AddSeconds(30)));

    [Theory]
    [InlineData("", "Ada", "The note is empty.")]
    [InlineData(" ", "Ada", "The note is empty.")]
    [InlineData("coarse", " ", "The name of who says so is empty.")]
    [InlineData("two\nlines", "Ada", "The note holds characters that can't be printed.")]
    [InlineData("half of a pair \ud83e", "Ada", "The note holds characters that can't be printed.")]
    public void A_note_that_says_nothing_or_is_nobodys_is_refused(string text, string who, string why)
    {
        string run = _store.Begin(SampleRun.New());

        Assert.StartsWith(why, Assert.Throws<RecordAdditionException>(() => Additions.Note(run, text, who)).Message);
        Assert.Empty(_store.Find(run).Entries);
    }

    [Fact]
    public void A_note_too_long_is_refused_with_the_length_that_is_taken()
    {
        string run = _store.Begin(SampleRun.New());

        var refusal = Assert.Throws<RecordAdditionException>(() => Additions.Note(run, new string('x', 2_001), "Ada"));

        Assert.Equal("The note has 2001 characters; at most 2000 are taken.", refusal.Message);
    }

    [Theory]
    [InlineData("liquid.lot", "L6", "misread", "liquid.lot of run 20261122-173000-7f3a is 'L6' already")]
    [InlineData("liquid.expiry", "", "misread", "liquid.expiry of run 20261122-173000-7f3a has no value already")]
    [InlineData("liquid.lot", "L8", "", "The reason of a correction is empty.")]
    public void A_correction_without_a_change_or_a_reason_is_refused(string field, string value, string why, string message)
    {
        var run = _store.Find(_store.Begin(SampleRun.New() with { Context = RunContext.Empty.With("liquid.lot", "L6") }));

        Assert.StartsWith(message, Assert.Throws<RecordAdditionException>(() => Additions.Correct(run, field, value, why, "Ada")).Message);
        Assert.Empty(_store.Find(run.Header.Id).Entries);
    }

    [Theory]
    [InlineData("liquid.lto", "L8", "A run has no field 'liquid.lto'. Did you mean `liquid.lot`?")]
    [InlineData("liquid.lto", "", "A run has no field 'liquid.lto'. Did you mean `liquid.lot`?")]
    [InlineData("liquid.expiry", "soon", "liquid.expiry: 'soon' can't be taken. Write a day as YYYY-MM-DD.")]
    public void A_correction_of_no_field_or_to_no_value_is_refused(string field, string value, string message)
    {
        var run = _store.Find(_store.Begin(SampleRun.New()));

        Assert.Equal(message, Assert.Throws<ContextException>(() => Additions.Correct(run, field, value, "misread", "Ada")).Message);
    }

    [Fact]
    public void Foam_that_is_still_being_made_has_no_age()
    {
        var run = FoamRun.Stored(_store, SampleRun.New(), null, (1, 0, EventType.RunAccepted, new RunAccepted()));

        Assert.StartsWith("The run has not ended yet", RefusalOfMark(run, 30));
    }

    [Fact]
    public void A_run_without_foam_gives_no_mark()
    {
        var aborted = new RunEnded { Outcome = RunOutcome.Aborted };
        var run = FoamRun.Stored(_store, SampleRun.New(), SampleRun.End(""), (1, 0, EventType.RunEnded, aborted));

        Assert.StartsWith("The run ended without foam", RefusalOfMark(run, 30));
    }

    [Fact]
    public void Foam_whose_end_of_mixing_is_lost_has_no_known_age()
    {
        var run = FoamRun.Stored(_store, SampleRun.New(), SampleRun.End("", RecordEnding.Lost), (1, 0, EventType.RunAccepted, new RunAccepted()));

        Assert.StartsWith("The record does not hold the end of the run", RefusalOfMark(run, 30));
    }

    [Fact]
    public void A_clock_that_was_set_back_gives_no_age()
    {
        Assert.Contains("is still to come", RefusalOfMark(FoamRun.WithFoam(_store), -1));
    }

    [Fact]
    public void Late_events_do_not_make_the_foam_younger()
    {
        var birth = FoamBirth.Of(FoamRun.WithFoam(_store));

        Assert.Equal(FoamRun.Born, birth.At);
    }

    public void Dispose() => _store.Dispose();

    private string RefusalOfMark(RunRecord run, double secondsAfterBirth)
    {
        var additions = new RecordAdditions(_store, new StoppedClock(FoamRun.Born.AddSeconds(secondsAfterBirth)));
        string message = Assert.Throws<RecordAdditionException>(() => additions.Mark(run, FoamMark.Usual, "Ada")).Message;
        Assert.Empty(_store.Find(run.Header.Id).Entries);
        return message;
    }
}
