using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

[Collection("runs at the page")]
public sealed class WholeRunTests(TestBrowser browser) : BenchVisit(browser)
{
    [Fact]
    public async Task A_run_is_made_and_read_by_pressing_what_the_page_shows()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.SeesAsync("sim-mark", "SIM");
        await visitor.KeepPictureAsync("run-1-start");
        await visitor.TakeControlsAsync();

        await visitor.PressAsync("start-next");
        await visitor.SeesAsync($"method-card-{Technician.Method}");
        await visitor.KeepPictureAsync("run-2-methods");
        await visitor.ChooseMethodAsync();
        await visitor.KeepPictureAsync("run-3-prepared");
        await visitor.PressAsync("run-begin");
        await visitor.IsAskedAsync(Question.SyringesOut);
        await visitor.KeepPictureAsync("run-4-syringes-out");
        await visitor.AnswerAsync(Question.SyringesOut);
        await visitor.MountAsync();
        await visitor.KeepPictureAsync("run-5-mounting");
        await visitor.AnswerAsync(Question.MountSyringes);
        await visitor.AnswerAsync(Question.Start);
        await visitor.SeesPassAsync(3);
        await visitor.KeepPictureAsync("run-6-mixing");
        await visitor.IsAskedAsync(Question.TakeOutFoam);
        await visitor.SeesAsync("run-foam-age");
        await visitor.KeepPictureAsync("run-7-foam");
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await visitor.SeesResultAsync(RunOutcome.Completed);
        await visitor.KeepPictureAsync("run-8-result");
        await visitor.PressAsync("run-record");
        await visitor.SeesAsync("record-figures");
        await visitor.KeepPictureAsync("run-9-record");

        RecordHeader header = Assert.Single(bench.Read(store => store.List(10)));
        Assert.Equal((20, RunOutcome.Completed, RecordEnding.Closed, true), (header.PassesMade, header.Outcome, header.Ending, header.IsSimulated));
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task The_same_run_is_repeated_from_its_result()
    {
        ServedBench bench = await ServeAsync(pace: 20);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await visitor.SeesResultAsync(RunOutcome.Completed);

        await visitor.PressAsync("run-again");
        await visitor.PressAsync("run-begin");
        await visitor.AnswerAsync(Question.SyringesOut);
        await visitor.IsAskedAsync(Question.MountSyringes);

        IReadOnlyList<RecordHeader> runs = bench.Read(store => store.List(10));
        Assert.Equal([Technician.Method, Technician.Method], runs.Select(run => run.MethodId));
    }

    [Fact]
    public async Task Stop_ends_the_run_after_the_pass()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(2);

        await visitor.PressAsync("run-stop");
        await visitor.KeepPictureAsync("stop-1-asked");
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await visitor.SeesResultAsync(RunOutcome.Stopped);

        await visitor.KeepPictureAsync("stop-2-result");
        RecordHeader header = Assert.Single(bench.Read(store => store.List(10)));
        Assert.InRange(header.PassesMade, 2, 19);
    }

    [Fact]
    public async Task Abort_cuts_the_drivers_at_once()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        await visitor.PressAsync("run-abort");
        await visitor.SeesAsync("run-fault");
        await visitor.KeepPictureAsync("abort-1-fault");

        Assert.False(await bench.Bench.AskAsync(device => device.Bench.DriversEnabled));
        await visitor.SeesAsync("input-drivers");
        await Expect(visitor.Id("input-drivers")).ToHaveAttributeAsync("data-on", "false");
        await visitor.SeesAsync("fault-position");
        Assert.Contains(bench.Read(store => store.Find(store.List(1)[0].Id)).Entries, entry => entry.ToString().Contains("bort", StringComparison.Ordinal));
    }
}
