using System.Net;
using System.Net.WebSockets;

namespace FoamDevice.Web.Tests.Shell;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_form_from_another_site_does_nothing(string? origin)
    {
        await using ShellServer shell = await ShellServer.StartAsync();
        shell.Client.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
            shell.Client.DefaultRequestHeaders.Add("Origin", origin);

        using HttpResponseMessage answer = await shell.PostAsync("/choose", ("language", "fa"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/choose")]
    [InlineData("/sign-in/enter")]
    [InlineData("/sign-out")]
    public async Task A_form_without_the_pages_token_does_nothing(string path)
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        using HttpResponseMessage answer = await shell.Client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("language", "fa")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_pages_own_form_sets_the_language_and_leads_back()
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        using HttpResponseMessage answer = await shell.PostAsync("/choose", ("language", "fa"), ("back", "/history?page=2"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/history?page=2", answer.Headers.Location!.OriginalString);
        Assert.Contains("lang=\"fa\" dir=\"rtl\"", await shell.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_never_leads_to_another_site(string back)
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        using HttpResponseMessage answer = await shell.PostAsync("/choose", ("language", "en"), ("back", back));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_socket_that_another_sites_page_opens_is_refused()
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(shell.Address, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(shell.Address, null));
    }

    [Fact]
    public async Task A_socket_of_the_page_itself_gets_through_to_its_connection()
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        // There is no connection of that id, and so the guard is behind.
        Assert.Equal(HttpStatusCode.NotFound, await SocketAsync(shell.Address, shell.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Theory]
    [InlineData("elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task A_name_that_somebody_pointed_here_is_not_answered(string host, HttpStatusCode expected)
    {
        await using ShellServer shell = await ShellServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = $"{host}:{shell.Address.Port}" } };

        using HttpResponseMessage answer = await shell.Client.SendAsync(request, TestContext.Current.CancellationToken);

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
