using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>Pages that were reloaded, opened twice, or lost their program.</summary>
[Collection("runs at the page")]
public sealed class FindingBackTests(TestBrowser browser) : BenchVisit(browser)
{
    [Fact]
    public async Task A_reload_in_the_middle_of_a_run_shows_the_run_and_keeps_the_controls()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        await visitor.Page.ReloadAsync();

        await visitor.SeesPassAsync(2);
        await visitor.SeesAsync("seat-leave");
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await visitor.SeesResultAsync(RunOutcome.Completed);
        Assert.Single(bench.Read(store => store.List(10)));
    }

    [Fact]
    public async Task A_closed_page_ends_nothing()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        await visitor.Page.CloseAsync();
        Visitor later = await VisitAsync(bench);
        await later.GoAsync("/run");

        await later.IsAskedAsync(Question.TakeOutFoam);
        Assert.Equal(20, Assert.Single(bench.Read(store => store.List(10))).PassesMade);
    }

    [Fact]
    public async Task Two_tabs_that_press_the_same_button_do_it_once()
    {
        ServedBench bench = await ServeAsync();
        Visitor first = await VisitAsync(bench);
        await first.GoAsync("/");
        await first.TakeControlsAsync();
        await first.ChooseMethodAsync();
        Visitor second = await first.OpenTabAsync();
        await second.ChooseMethodAsync();

        await Task.WhenAll(TapTwiceAsync(first, "run-begin"), TapTwiceAsync(second, "run-begin"));
        await second.GoAsync("/run");
        await second.IsAskedAsync(Question.SyringesOut);
        await first.GoAsync("/run");
        await first.IsAskedAsync(Question.SyringesOut);
        await Task.WhenAll(TapTwiceAsync(first, "run-yes"), TapTwiceAsync(second, "run-yes"));
        await first.IsAskedAsync(Question.MountSyringes);

        Assert.Single(bench.Read(store => store.List(10)));
        Assert.Single(bench.Read(store => store.Find(store.List(1)[0].Id)).Messages<RunAccepted>());
    }

    [Fact]
    public async Task A_tablet_that_slept_longer_than_its_tab_is_kept_finds_back_and_what_was_pressed_is_done_once()
    {
        ServedBench bench = await ServeAsync(serving: options => options with { KeepsTabs = TimeSpan.FromMilliseconds(1) });
        await using var wire = new PageWire(bench.Address);
        Visitor visitor = await VisitAsync(wire.Address);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.BeginRunAsync();
        await visitor.IsAskedAsync(Question.SyringesOut);
        await Expect(visitor.Id("run-yes")).ToBeEnabledAsync();

        wire.LoseAnswers();
        await TapTwiceAsync(visitor, "run-yes");
        await bench.Desk.WaitAsync(view => view.Run is { Question: null, Phase: ConductorPhase.Homing or ConductorPhase.Loading });
        await visitor.IsAskedAsync(Question.SyringesOut);
        wire.Cut();
        await Expect(visitor.Id("connection-lost")).ToBeVisibleAsync();
        wire.Mend();

        await Expect(visitor.Id("connection-lost")).ToBeHiddenAsync();
        await visitor.IsAskedAsync(Question.MountSyringes);
        await visitor.SeesAsync("seat-leave");
        RunRecord record = bench.Read(store => store.Find(store.List(10).Single().Id));
        Assert.Single(record.Entries.Select(RecordNote.Of), note => note?.Text == "Both holders confirmed as empty at the bench page");
        Assert.Single(record.Messages<RunAccepted>());
    }

    [Fact]
    public async Task A_page_that_hears_nothing_any_more_says_so_although_nobody_told_it_that_its_connection_is_gone()
    {
        ServedBench bench = await ServeAsync();
        await using var wire = new PageWire(bench.Address);
        Visitor visitor = await VisitAsync(wire.Address);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();

        wire.LoseAnswers();
        await Expect(visitor.Id("connection-lost")).ToBeVisibleAsync();
        wire.Cut();
        wire.Mend();

        await Expect(visitor.Id("connection-lost")).ToBeHiddenAsync();
        await visitor.SeesAsync("seat-leave");
    }

    [Fact]
    public async Task A_program_that_was_started_again_has_its_pages_back_by_themselves()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();

        await bench.EndProgramAsync();
        await Expect(visitor.Id("connection-lost")).ToBeVisibleAsync();
        await visitor.KeepPictureAsync("connection-lost");
        await bench.StartProgramAsync();
        await Expect(visitor.Id("connection-lost")).ToBeHiddenAsync();
        await visitor.SeesAsync("start-panel");
        await visitor.PressAsync("seat-take");
        await visitor.SeesAsync("seat-leave");
    }

    [Fact]
    public async Task A_run_whose_program_was_started_again_is_offered_to_be_gone_on_with()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        await bench.EndProgramAsync();
        await Expect(visitor.Id("connection-lost")).ToBeVisibleAsync();
        await bench.StartProgramAsync();
        await Expect(visitor.Id("connection-lost")).ToBeHiddenAsync();
        await visitor.GoAsync("/");
        await visitor.SeesAsync("unfinished");
        await visitor.KeepPictureAsync("unfinished-run");
        await visitor.TakeControlsAsync();
        string record = bench.Read(store => store.List(1)[0].Id);
        await visitor.PressAsync($"recover-{record}");

        await visitor.AnswerAsync(Question.TakeOutFoam);
        await Expect(visitor.Id("run-result")).ToBeVisibleAsync();
        RunRecord stored = bench.Read(store => store.Find(record));
        Assert.Equal((RecordEnding.Closed, 0), (stored.Header.Ending, stored.Gaps.Count));
        Assert.NotEqual(RunOutcome.None, stored.Header.Outcome);
    }

    // What a nervous finger does. The button may be gone already, because the other tab's press was faster.
    private static Task TapTwiceAsync(Visitor visitor, string button) =>
        visitor.Page.EvaluateAsync("name => { const button = document.querySelector(`[data-testid=${name}]`); button?.click(); button?.click(); }", button);
}
