using System.Net;

namespace FoamDevice.Web.Tests.Shell;

public sealed class HeaderTests(OpenShell open) : IClassFixture<OpenShell>, IDisposable
{
    private readonly HttpClient _client = open.Shell.Visit();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/history")]
    [InlineData("/no-such-page")]
    [InlineData("/_content/FoamDevice.Web/foam.css")]
    public async Task Every_answer_forbids_frames_strange_sources_and_guessed_types(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"), one => one.Contains("default-src"));
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_holds_no_script_of_its_own_and_none_from_elsewhere()
    {
        string page = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);

        string[] scripts = [.. page.Split("<script").Skip(1).Select(script => script[..script.IndexOf("</script>", StringComparison.Ordinal)])];
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.EndsWith(">", script));
        Assert.All(scripts, script => Assert.Matches("src=\"_(framework|content)/", script));
        Assert.DoesNotContain("http://", page.Replace(open.Shell.Address.ToString(), "", StringComparison.Ordinal));
        Assert.DoesNotContain("https://", page);
    }

    [Theory]
    [InlineData("_framework/blazor.web.js", "text/javascript")]
    [InlineData("_content/MudBlazor/MudBlazor.min.js", "text/javascript")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css", "text/css")]
    [InlineData("_content/FoamDevice.Web/foam.css", "text/css")]
    [InlineData("_content/FoamDevice.Web/foam.js", "text/javascript")]
    [InlineData("_content/FoamDevice.Web/foam.svg", "image/svg+xml")]
    [InlineData("_content/FoamDevice.Web/FoamDevice.Web.bundle.scp.css", "text/css")]
    public async Task What_a_page_loads_is_there(string path, string mediaType)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"{path}\"", await _client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }
}
