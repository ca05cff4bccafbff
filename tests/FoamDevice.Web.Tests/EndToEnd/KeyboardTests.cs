using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

[Collection("people at the page")]
public sealed class KeyboardTests(TestBrowser browser) : BenchVisit(browser)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task A_run_is_made_and_stopped_without_a_mouse()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await PressByKeyAsync(visitor, "seat-take");
        await visitor.SeesAsync("seat-leave");
        await PressByKeyAsync(visitor, "start-next");
        await PressByKeyAsync(visitor, $"method-choose-{Technician.Method}");
        await PressByKeyAsync(visitor, "run-begin");
        await visitor.IsAskedAsync(Question.SyringesOut);
        await PressByKeyAsync(visitor, "run-yes");
        await visitor.IsAskedAsync(Question.MountSyringes);
        foreach (string part in Technician.Mounted)
            await PressByKeyAsync(visitor, $"mount-{part}");
        await PressByKeyAsync(visitor, "run-yes");
        await visitor.IsAskedAsync(Question.Start);
        await visitor.KeepPictureAsync("keyboard-focus");
        await PressByKeyAsync(visitor, "run-yes");
        await visitor.SeesPassAsync(1);

        await visitor.Page.Keyboard.PressAsync("F8");

        await visitor.IsAskedAsync(Question.TakeOutFoam);
        await PressByKeyAsync(visitor, "run-yes");
        await visitor.SeesResultAsync(RunOutcome.Stopped);
    }

    [Fact]
    public async Task A_key_aborts_wherever_the_focus_is()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);
        await visitor.PressAsync("way-history");
        await visitor.Page.GetByTestId("history-label").ClickAsync();

        await visitor.Page.Keyboard.PressAsync("F9");

        await Expect(visitor.Id("run-stop")).ToHaveCountAsync(0);
        Assert.False(await bench.Bench.AskAsync(device => device.Bench.DriversEnabled));
    }

    // Goes from one place to the next as Tab does, and sees where it is.
    private static async Task PressByKeyAsync(Visitor visitor, string name)
    {
        await Expect(visitor.Id(name)).ToBeEnabledAsync();
        for (int tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await visitor.Page.EvaluateAsync<bool>("name => document.activeElement?.dataset.testid === name", name))
            {
                await visitor.Page.Keyboard.PressAsync("Enter");
                return;
            }

            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{name} can't be reached with the Tab key.");
    }
}
