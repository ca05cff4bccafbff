using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>A run on the screens that are at a bench: a tablet across and upright, and a phone.</summary>
[Collection("people at the page")]
public sealed class ScreenSizeTests(TestBrowser browser) : BenchVisit(browser)
{
    private static readonly ViewportSize Across = new() { Width = 1_024, Height = 768 };
    private static readonly ViewportSize Upright = new() { Width = 768, Height = 1_024 };
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };
    private static readonly Looks[] Languages = [new("en", "light"), new("fa", "dark")];
    private static readonly string[] Answers = ["run-yes", "run-no"];

    [Fact]
    public async Task Whatever_a_run_asks_for_can_be_pressed_on_every_screen_and_on_a_tablet_without_scrolling()
    {
        ServedBench bench = await ServeAsync(pace: 40);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        List<string> found = [];

        await bench.Desk.BeginRunAsync(Technician.Method);
        foreach (Question question in new[] { Question.SyringesOut, Question.MountSyringes, Question.Start, Question.TakeOutFoam })
        {
            await bench.Desk.WaitForAsync(question);
            foreach (Looks looks in Languages)
            {
                await looks.ChooseAsync(visitor);
                await visitor.GoAsync("/run");
                await visitor.IsAskedAsync(question);
                string[] mounted = question == Question.MountSyringes ? [.. Technician.Mounted.Select(part => $"mount-{part}")] : [];
                foreach (string part in mounted)
                    await visitor.PressAsync(part);
                found.AddRange(await FindAsync(visitor, $"{question}-{looks}", [.. mounted, .. Answers]));
            }
        }

        await bench.Bench.DoAsync(device => device.Operator.PressEmergencyStop());
        foreach (Looks looks in Languages)
        {
            await looks.ChooseAsync(visitor);
            await visitor.GoAsync("/run");
            await visitor.PressAsync("fault-seen");
            found.AddRange(await FindAsync(visitor, $"fault-{looks}", ["fault-seen", .. Answers]));
        }

        await visitor.PressAsync("run-no");
        await visitor.SeesAsync("run-result");
        found.AddRange(await FindAsync(visitor, "result", []));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_phone_is_enough_for_watching()
    {
        ServedBench bench = await ServeAsync(UsualPace, [("Ada", DeskRole.Engineer, "271828"), ("Vida", DeskRole.Viewer, "161803")]);
        Visitor visitor = await VisitAsync(bench, new BrowserNewContextOptions { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        await visitor.SignInAsync("Vida", "161803");
        await visitor.SeesAsync("person", "Vida");
        await visitor.GoAsync("/prepare");
        await visitor.SeesAsync("only-watching", "A technician or an engineer");
        await visitor.KeepPictureAsync("phone-0-methods");
        await bench.Desk.BeginRunAsync(Technician.Method);
        await bench.Desk.WaitForAsync(Question.MountSyringes);
        await visitor.PressAsync("watch-run");
        await visitor.IsAskedAsync(Question.MountSyringes);
        await visitor.SeesAsync("only-watching");
        await visitor.KeepPictureAsync("phone-1-question");

        await bench.Desk.AnswerAsync(Question.MountSyringes);
        await bench.Desk.AnswerAsync(Question.Start);
        await visitor.SeesAsync("run-pass", "of 20");
        await visitor.SeesPassAsync(2);
        await visitor.SeesAsync("drawing-flow");
        await visitor.KeepPictureAsync("phone-2-mixing");
        await bench.Desk.WaitForAsync(Question.TakeOutFoam);
        foreach (Looks looks in Looks.All)
        {
            await looks.ChooseAsync(visitor);
            await visitor.Page.ReloadAsync();
            await visitor.SeesAsync("run-foam-age");
            await visitor.KeepPictureAsync($"phone-3-foam-{looks}");
            Assert.Empty(await Reach.FailuresAsync(visitor));
        }

        await bench.Desk.FinishAsync();
        await visitor.SeesAsync("run-none");
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Visitor visitor, string stage, IReadOnlyList<string> pressed)
    {
        List<string> found = [];
        foreach (ViewportSize screen in new[] { Across, Upright, Phone })
        {
            await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            found.AddRange((await Reach.FailuresAsync(visitor)).Select(one => $"{stage} {screen.Width}: {one}"));
            if (screen != Phone)
                found.AddRange((await Reach.NotInSightAsync(visitor, pressed)).Select(one => $"{stage} {screen.Width}: {one}"));
            await visitor.Page.ScreenshotAsync(new() { Path = Pictures.PathOf($"screen-{stage}-{screen.Width}"), Animations = ScreenshotAnimations.Disabled });
        }

        await visitor.Page.SetViewportSizeAsync(Across.Width, Across.Height);
        return found;
    }
}
