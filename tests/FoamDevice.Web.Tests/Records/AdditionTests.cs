using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Records;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class AdditionTests : PageTest
{
    private int _additions;

    [Fact]
    public void A_note_is_an_entry_of_its_own_with_who_said_it()
    {
        var run = Stored();
        var panel = Entries(run);

        panel.Find("[data-testid=note-text]").Input("coarse at the plunger");
        panel.Find("[data-testid=note-add]").Click();

        Assert.Equal(new RecordNote("coarse at the plunger", "bench"), RecordNote.Of(Added(panel, run)));
    }

    [Fact]
    public void Whoever_has_not_the_controls_may_write_a_note_too()
    {
        // Nobody took the controls in this test; the note needs none.
        Assert.NotEmpty(Entries(Stored()).FindAll("[data-testid=note-add]"));
    }

    [Fact]
    public void An_empty_note_can_not_be_added()
    {
        Assert.True(Entries(Stored()).Find("[data-testid=note-add]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_mark_holds_the_age_of_the_foam_by_the_clock_of_the_bench()
    {
        var run = Stored();
        Time.SetUtcNow(FoamBirth.Of(run).At!.Value.AddSeconds(75));
        var panel = Entries(run);

        panel.Find("[data-testid='record.mark.used']").Click();

        var mark = FoamMark.Of(Added(panel, run))!;
        Assert.Equal(75, mark.FoamAgeSeconds);
        Assert.Equal("Foam taken into use", mark.What);
    }

    [Fact]
    public void A_mark_that_can_not_be_is_refused_in_words()
    {
        var run = Stored();
        Assert.True(Time.GetUtcNow() < FoamBirth.Of(run).At);
        var panel = Entries(run);

        panel.Find("[data-testid='record.mark.used']").Click();

        Assert.Contains("clock was set back", panel.WaitForElement("[data-testid=addition-trouble]").TextContent);
    }

    [Fact]
    public void What_people_wrote_is_shown_as_text_and_never_as_markup()
    {
        const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
        var run = Stored();
        using (var store = RunStore.Open(StorePath))
        {
            new RecordAdditions(store, Time).Note(run.Header.Id, Script, Script);
            run = store.Find(run.Header.Id);
        }

        var panel = Entries(run);

        Assert.Equal(2, panel.FindAll("[data-testid=record-entries] td bdi").Count(said => said.TextContent == Script));
        Assert.Empty(panel.FindAll("script, img"));
    }

    [Fact]
    public void A_label_that_was_missing_is_given_with_the_reason_that_it_came_late()
    {
        var run = Stored();
        var panel = Sample(run);

        panel.Find($"[data-testid='correct-{RunContextField.LabelId}']").Click();
        panel.Find("[data-testid=correct-value]").Input("S-17");
        panel.Find("[data-testid=correct-save]").Click();

        var change = RecordCorrection.Of(Added(panel, run));
        Assert.Equal(new RecordCorrection(RunContextField.LabelId, null, "S-17", "given after the run", "bench"), change);
    }

    [Fact]
    public void What_stands_is_corrected_only_with_a_reason()
    {
        var run = Stored(RunContext.Empty.With("liquid.lot", "L-1"));
        var panel = Sample(run);

        panel.Find("[data-testid='correct-liquid.lot']").Click();
        panel.Find("[data-testid=correct-value]").Input("L-2");

        Assert.True(panel.Find("[data-testid=correct-save]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_value_that_is_none_for_its_field_is_refused_in_words_and_stays_to_be_mended()
    {
        var run = Stored();
        var panel = Sample(run);

        panel.Find("[data-testid='correct-liquid.expiry']").Click();
        panel.Find("[data-testid=correct-value]").Input("next week");
        panel.Find("[data-testid=correct-save]").Click();

        Assert.Contains("a day as YYYY-MM-DD", panel.WaitForElement("[data-testid=addition-trouble]").TextContent);
        Assert.NotEmpty(panel.FindAll("[data-testid=correct-value]"));
    }

    private RunRecord Stored(RunContext? context = null)
    {
        using var store = RunStore.Open(StorePath);
        return SampleRecords.Store(store, context: context);
    }

    private IRenderedComponent<EntryPanel> Entries(RunRecord run) => Show<EntryPanel>(run);

    private IRenderedComponent<SamplePanel> Sample(RunRecord run) => Show<SamplePanel>(run);

    private IRenderedComponent<TPanel> Show<TPanel>(RunRecord run)
        where TPanel : AdditionForm
    {
        RenderProviders();
        return Render<TPanel>(parameters => parameters.Add(panel => panel.Record, run).Add(panel => panel.OnAdded, () => _additions++));
    }

    private RecordEntry Added<TPanel>(IRenderedComponent<TPanel> panel, RunRecord run)
        where TPanel : AdditionForm
    {
        panel.WaitForAssertion(() => Assert.Equal(1, _additions));
        using var store = RunStore.OpenForReading(StorePath);
        return Assert.Single(store.Find(run.Header.Id).Entries);
    }
}
