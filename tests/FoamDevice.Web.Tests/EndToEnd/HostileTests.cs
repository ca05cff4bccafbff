using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>What other sites, and people with ideas, may try, as a browser sees it; what the server answers to strange requests is in <see cref="Shell.OriginTests"/>.</summary>
[Collection("people at the page")]
public sealed class HostileTests(TestBrowser browser) : BenchVisit(browser)
{
    private const string Harm = "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script>";

    [Fact]
    public async Task Labels_and_notes_are_text_and_nothing_else()
    {
        ServedBench bench = await ServeAsync(pace: 40);
        string record = await bench.Desk.MakeRunAsync(Technician.Method, RunContext.Empty.With(RunContextField.LabelId, Harm).With("liquid.name", Harm));
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync($"/records/{record}");
        await visitor.Page.GetByRole(AriaRole.Tab).Nth(3).ClickAsync();
        await visitor.Id("note-text").FillAsync(Harm);
        await visitor.PressAsync("note-add");
        await visitor.SeesAsync("record-entries", Harm);
        await visitor.KeepPictureAsync("harmless-note");

        foreach (string path in new[] { $"/records/{record}", "/history", $"/compare?ids={record},{record}", "/charts", $"/prepare/{Technician.Method}?repeat={record}" })
        {
            await visitor.GoAsync(path);
            await visitor.SettleAsync();
            Assert.False(await IsHarmedAsync(visitor), path);
        }

        await visitor.Page.GotoAsync(new Uri(bench.Address, $"/records/{record}/report").ToString());
        Assert.Contains("onerror", await visitor.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.False(await IsHarmedAsync(visitor));
    }

    [Fact]
    public async Task The_page_is_shown_in_no_frame()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        string address = $"http://localhost:{bench.Address.Port}";
        await visitor.Page.RouteAsync(address + "/trap", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<iframe src='{bench.Address}'></iframe>" }));

        await visitor.Page.GotoAsync(address + "/trap");
        IFrame frame = await FramedAsync(visitor.Page);

        Assert.StartsWith("chrome-error:", await frame.EvaluateAsync<string>("() => location.href"), StringComparison.Ordinal);
        await visitor.KeepPictureAsync("framed");
    }

    [Fact]
    public async Task Nothing_is_fetched_from_elsewhere_and_no_page_holds_a_script()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        List<string> elsewhere = [];
        visitor.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(bench.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };

        await visitor.GoAsync("/");
        await visitor.SeesAsync("start-panel");

        Assert.Equal([], elsewhere);
        Assert.Equal(0, await visitor.Page.Locator("script:not([src]):not([type='application/json'])").CountAsync());
        Assert.Empty(visitor.Errors);
    }

    private static async Task<IFrame> FramedAsync(IPage page)
    {
        IElementHandle element = await page.WaitForSelectorAsync("iframe") ?? throw new InvalidOperationException("There is no frame.");
        IFrame frame = await element.ContentFrameAsync() ?? throw new InvalidOperationException("The frame is empty.");
        await frame.WaitForLoadStateAsync();
        return frame;
    }

    private static async Task<bool> IsHarmedAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<bool>("() => window.harmed === 1");
}
