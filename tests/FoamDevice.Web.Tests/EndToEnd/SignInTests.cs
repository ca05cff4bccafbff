using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

[Collection("people at the page")]
public sealed class SignInTests(TestBrowser browser) : BenchVisit(browser)
{
    private static readonly (string, DeskRole, string)[] People =
        [("Ada", DeskRole.Engineer, "271828"), ("Tess", DeskRole.Technician, "314159"), ("Vida", DeskRole.Viewer, "161803")];

    [Fact]
    public async Task A_stranger_is_led_to_the_names_and_a_wrong_pin_is_said()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor visitor = await VisitAsync(bench);

        await visitor.GoAsync("/history");
        await visitor.ArrivesAsync("/sign-in");
        await visitor.SeesAsync("person-Ada");
        await visitor.KeepPictureAsync("sign-in-1-names");
        await visitor.PressAsync("person-Ada");
        foreach (char digit in "999999")
            await visitor.PressAsync($"pin-{digit}");
        await visitor.PressAsync("sign-in");
        await visitor.SeesAsync("sign-in-wrong");
        await visitor.KeepPictureAsync("sign-in-2-wrong");

        await visitor.Id("pin").FillAsync("271828");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArrivesAsync("/history");
        await visitor.SeesAsync("person", "Ada");
    }

    [Fact]
    public async Task Wrong_pins_lock_a_name_for_a_while()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/sign-in?name=Tess");

        while (await visitor.Id("sign-in-locked").CountAsync() == 0)
        {
            await visitor.Id("pin").FillAsync("000000");
            await visitor.Page.RunAndWaitForResponseAsync(() => visitor.PressAsync("sign-in"), answer => answer.Request is { IsNavigationRequest: true, Method: "GET" });
            await Expect(visitor.Page.Locator("[data-testid=sign-in-wrong], [data-testid=sign-in-locked]")).ToBeVisibleAsync();
        }

        await visitor.KeepPictureAsync("sign-in-3-locked");
        await visitor.Id("pin").FillAsync("314159");
        await visitor.PressAsync("sign-in");
        await visitor.SeesAsync("sign-in-locked");
    }

    [Fact]
    public async Task Each_role_has_its_views_and_no_address_leads_to_the_others()
    {
        ServedBench bench = await ServeAsync(UsualPace, People);

        await SeesViewsAsync(bench, "Vida", "161803", ["start", "run", "history", "charts"], ["service", "people"]);
        await SeesViewsAsync(bench, "Tess", "314159", ["start", "prepare", "run", "history", "charts"], ["service", "people"]);
        await SeesViewsAsync(bench, "Ada", "271828", ["start", "prepare", "run", "history", "charts", "service", "people"], []);
    }

    private async Task SeesViewsAsync(ServedBench bench, string name, string pin, string[] open, string[] closed)
    {
        Visitor visitor = await VisitAsync(bench);
        await visitor.SignInAsync(name, pin);
        await visitor.SeesAsync("person", name);

        foreach (string way in open)
            await visitor.SeesAsync($"way-{way}");
        foreach (string way in closed)
        {
            await visitor.SeesNoAsync($"way-{way}");
            await visitor.GoAsync("/" + way);
            await visitor.SeesAsync("not-for-visitor");
        }

        await visitor.PressAsync("sign-out");
        await visitor.ArrivesAsync("/sign-in");
    }
}
