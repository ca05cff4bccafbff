using System.Net;
using System.Net.WebSockets;
using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>What other sites, and people with ideas, may try.</summary>
[Collection("people at the page")]
public sealed class HostileTests(TestBrowser browser) : BenchVisit(browser)
{
    private const string Stranger = "http://stranger.example";
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

    [Theory]
    [InlineData("/choose")]
    [InlineData("/sign-in/enter")]
    [InlineData("/sign-out")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task What_a_page_of_another_site_posts_is_turned_away(string path)
    {
        ServedBench bench = await ServeAsync();
        using var client = new HttpClient();

        HttpStatusCode fromStranger = await PostAsync(client, bench, path, Stranger);
        HttpStatusCode withoutToken = await PostAsync(client, bench, path.StartsWith("/_blazor", StringComparison.Ordinal) ? "/choose" : path, bench.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (fromStranger, withoutToken));
    }

    [Fact]
    public async Task A_socket_from_a_page_of_another_site_is_turned_away()
    {
        ServedBench bench = await ServeAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Stranger);
        var address = new UriBuilder(bench.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;

        WebSocketException refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, TestContext.Current.CancellationToken));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_somebody_else_pointed_here_is_not_answered()
    {
        ServedBench bench = await ServeAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, bench.Address) { Headers = { Host = "stranger.example" } };

        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
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

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, ServedBench bench, string path, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bench.Address, path))
        {
            Content = new FormUrlEncodedContent([new("language", "fa"), new("name", "Ada"), new("pin", "271828")]),
            Headers = { { "Origin", origin } },
        };
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<bool> IsHarmedAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<bool>("() => window.harmed === 1");
}
