using System.Net;
using System.Net.WebSockets;

namespace FoamDevice.Web.Tests.Shell;

public sealed class OriginTests(OpenShell open) : IClassFixture<OpenShell>, IDisposable
{
    private readonly HttpClient _client = open.Shell.Visit();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_form_from_another_site_does_nothing(string? origin)
    {
        _client.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
            _client.DefaultRequestHeaders.Add("Origin", origin);

        using HttpResponseMessage answer = await open.Shell.PostAsync(_client, "/choose", ("language", "fa"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/sign-in/enter")]
    [InlineData("/sign-out")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task What_a_page_of_another_site_posts_is_turned_away(string path)
    {
        _client.DefaultRequestHeaders.Remove("Origin");
        _client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        using HttpResponseMessage answer = await _client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("name", "Ada")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/choose")]
    [InlineData("/sign-in/enter")]
    [InlineData("/sign-out")]
    public async Task A_form_without_the_pages_token_does_nothing(string path)
    {
        using HttpResponseMessage answer = await _client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("language", "fa")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_pages_own_form_sets_the_language_and_leads_back()
    {
        using HttpResponseMessage answer = await open.Shell.PostAsync(_client, "/choose", ("language", "fa"), ("back", "/history?page=2"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/history?page=2", answer.Headers.Location!.OriginalString);
        Assert.Contains("lang=\"fa\" dir=\"rtl\"", await _client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_never_leads_to_another_site(string back)
    {
        using HttpResponseMessage answer = await open.Shell.PostAsync(_client, "/choose", ("language", "en"), ("back", back));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_socket_that_another_sites_page_opens_is_refused()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(open.Shell.Address, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(open.Shell.Address, null));
    }

    [Fact]
    public async Task A_socket_of_the_page_itself_gets_through_to_its_connection()
    {
        // There is no connection of that id, and so the guard is behind.
        Assert.Equal(HttpStatusCode.NotFound, await SocketAsync(open.Shell.Address, open.Shell.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Theory]
    [InlineData("elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task A_name_that_somebody_pointed_here_is_not_answered(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = $"{host}:{open.Shell.Address.Port}" } };

        using HttpResponseMessage answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> SocketAsync(Uri address, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor", Query = "id=none" }.Uri, CancellationToken.None));
        return socket.HttpStatusCode;
    }
}
