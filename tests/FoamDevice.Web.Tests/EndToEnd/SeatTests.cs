using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>Several people at one bench.</summary>
[Collection("people at the page")]
public sealed class SeatTests(TestBrowser browser) : BenchVisit(browser)
{
    private static readonly (string, DeskRole, string)[] People =
        [("Ada", DeskRole.Engineer, "271828"), ("Tess", DeskRole.Technician, "314159"), ("Vida", DeskRole.Viewer, "161803")];

    [Fact]
    public async Task Those_who_watch_see_everything_and_press_nothing()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor tess = await SignedInAsync(bench, "Tess", "314159");
        Visitor vida = await SignedInAsync(bench, "Vida", "161803");
        await tess.TakeControlsAsync();
        await tess.BeginRunAsync();

        await vida.GoAsync("/run");
        await vida.IsAskedAsync(Question.SyringesOut);

        await Expect(vida.Id("run-yes")).ToBeDisabledAsync();
        await Expect(vida.Id("run-abort")).ToBeDisabledAsync();
        await vida.SeesAsync("seat-state", "Tess");
        await vida.KeepPictureAsync("watching");
        await tess.AnswerAsync(Question.SyringesOut);
        await vida.IsAskedAsync(Question.MountSyringes);
        Assert.Equal("Tess", bench.Read(store => store.Find(store.List(1)[0].Id)).Operator);
    }

    [Fact]
    public async Task Controls_are_asked_for_and_handed_over_and_the_record_says_so()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor tess = await SignedInAsync(bench, "Tess", "314159");
        Visitor ada = await SignedInAsync(bench, "Ada", "271828");
        await tess.TakeControlsAsync();
        await tess.BeginRunAsync();
        await tess.AnswerAsync(Question.SyringesOut);
        await tess.IsAskedAsync(Question.MountSyringes);
        await ada.GoAsync("/run");
        await Expect(ada.Id("mount-Valve")).ToBeDisabledAsync();

        await ada.PressAsync("seat-ask");
        await tess.SeesAsync("seat-state", "Ada");
        await tess.KeepPictureAsync("asked-for-controls");
        await tess.PressAsync("seat-hand-over");
        await ada.MountAsync();
        await Expect(tess.Id("mount-Valve")).ToBeDisabledAsync();
        await ada.AnswerAsync(Question.MountSyringes);
        await ada.IsAskedAsync(Question.Start);

        RunRecord record = bench.Read(store => store.Find(store.List(1)[0].Id));
        Assert.Contains(record.Entries.Select(RecordNote.Of), note => note?.Text == "Tess handed the controls at the bench page over to Ada.");
        IEnumerable<string> acts = bench.Read(store => new BenchLog(store).Newest(10)).Select(logged => logged.Act.Text);
        Assert.Equal(
            [
                "Tess handed the controls at the bench page over to Ada.",
                "Tess took the controls at the bench page.",
                "Ada signed in at the bench page as engineer.",
                "Tess signed in at the bench page as technician.",
            ],
            acts);
    }

    [Fact]
    public async Task An_engineer_takes_the_controls_over_after_a_countdown_that_the_holder_sees()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor tess = await SignedInAsync(bench, "Tess", "314159");
        Visitor ada = await SignedInAsync(bench, "Ada", "271828");
        await tess.TakeControlsAsync();
        await tess.MakeItMixAsync();
        await ada.GoAsync("/run");

        await ada.PressAsync("seat-ask");
        await tess.SeesAsync("seat-state", "Ada, an engineer, takes over the controls. Seconds left:");
        await tess.KeepPictureAsync("taking-over");
        await ada.SeesAsync("seat-leave");
        await tess.SeesAsync("seat-state", "Ada has the controls");
        await Expect(tess.Id("run-yes")).ToBeDisabledAsync();
        await ada.AnswerAsync(Question.TakeOutFoam);
        await ada.SeesResultAsync(RunOutcome.Completed);

        RunRecord record = bench.Read(store => store.Find(store.List(1)[0].Id));
        IEnumerable<string> notes = record.Entries.Select(RecordNote.Of).OfType<RecordNote>().Select(note => $"{note.Who}: {note.Text}");
        Assert.Contains("Ada: Ada took the controls at the bench page over from Tess.", notes);
        Assert.Contains("Tess: Start confirmed at the bench page", notes);
        Assert.Contains("Ada: Syringes confirmed as taken out at the bench page", notes);
        Assert.Equal("Tess", record.Operator);
    }

    [Fact]
    public async Task Whoever_may_make_foam_may_abort_without_the_controls()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor tess = await SignedInAsync(bench, "Tess", "314159");
        Visitor ada = await SignedInAsync(bench, "Ada", "271828");
        await tess.TakeControlsAsync();
        await tess.MakeItMixAsync();
        await ada.GoAsync("/run");
        await ada.SeesPassAsync(1);
        await Expect(ada.Id("run-stop")).ToBeDisabledAsync();

        await ada.PressAsync("run-abort");

        await tess.SeesAsync("run-fault");
        Assert.False(await bench.Bench.AskAsync(device => device.Bench.DriversEnabled));
        Assert.Equal(FaultCode.Aborted, bench.Desk.View.Status?.FaultCode);
    }

    private async Task<Visitor> SignedInAsync(ServedBench bench, string name, string pin)
    {
        Visitor visitor = await VisitAsync(bench);
        await visitor.SignInAsync(name, pin);
        await visitor.SeesAsync("person", name);
        return visitor;
    }
}
