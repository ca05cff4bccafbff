using System.Net;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class RecordFilesTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-files-").FullName;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private BenchServer _server = null!;
    private RunRecord _run = null!;

    private string StorePath => Path.Combine(_folder, "runs.db");

    public async ValueTask InitializeAsync()
    {
        using (var store = RunStore.Open(StorePath))
        {
            _run = SampleRecords.Store(store, device: SampleRecords.Simulated);
            new RecordAdditions(store, TimeProvider.System).Note(_run.Header.Id, Script, "Ada");
        }

        _server = await BenchServer.StartAsync(
            new BenchServerOptions
            {
                Listen = new IPEndPoint(IPAddress.Loopback, 0),
                Settings = new BenchPageSettings { HostVersion = "1.2.3", StoreAddress = StorePath },
            },
            new FakeDesk(),
            TestContext.Current.CancellationToken);
        _client.BaseAddress = _server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("language=en", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("language=fa&digits=persian", "<html lang=\"fa\" dir=\"rtl\">")]
    [InlineData("language=klingon", "<html lang=\"en\" dir=\"ltr\">")]
    public async Task The_report_is_a_page_in_the_language_that_was_asked_for(string query, string expected)
    {
        var answer = await GetAsync($"/records/{_run.Header.Id}/report?{query}");

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(expected, await TextAsync(answer));
    }

    [Fact]
    public async Task A_report_is_shut_into_a_sandbox_and_what_people_wrote_is_no_markup_in_it()
    {
        var answer = await GetAsync($"/records/{_run.Header.Id}/report");

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox allow-modals; default-src 'none';", policy);
        Assert.DoesNotContain("allow-scripts", policy);
        Assert.DoesNotContain("allow-same-origin", policy);
        Assert.DoesNotContain(Script, await TextAsync(answer));
    }

    [Fact]
    public async Task A_package_is_saved_under_the_name_of_its_run_and_holds_what_it_names()
    {
        var answer = await GetAsync($"/records/{_run.Header.Id}/package");

        Assert.Equal($"{_run.Header.Id}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        var package = RecordPackage.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(_run.Header.Id, package.Manifest.RecordId);
        Assert.True(package.Manifest.IsSimulated);
    }

    [Theory]
    [InlineData("image/png", "image/png", false)]
    [InlineData("text/html", "application/octet-stream", true)]
    [InlineData("image/svg+xml", "application/octet-stream", true)]
    public async Task Of_the_files_of_measurements_only_pictures_are_shown_and_nothing_that_could_act(string told, string given, bool isSaved)
    {
        string sha256;
        using (var store = RunStore.Open(StorePath))
        {
            var measured = new RecordMeasurements(store).Add(_run, Practice, [FileToKeep.OfText("raw", told, Script)]);
            sha256 = Assert.Single(measured.Measurement.Files).Sha256;
        }

        var answer = await GetAsync($"/records/{_run.Header.Id}/files/{sha256}");

        Assert.Equal(given, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(isSaved, answer.Content.Headers.ContentDisposition?.DispositionType == "attachment");
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Script, await TextAsync(answer));
    }

    [Theory]
    [InlineData("/records/nowhere/report", HttpStatusCode.NotFound)]
    [InlineData("/records/nowhere/package", HttpStatusCode.NotFound)]
    [InlineData("/compare/report?ids=one", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_refused_in_words(string address, HttpStatusCode status)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".", await TextAsync(answer));
    }

    private static Measurement Practice => new()
    {
        Kind = MeasurementKind.LiquidFraction,
        Who = "Ada",
        Method = "by weight",
        Software = "test",
        Figures = [new MeasuredFigure("liquid-fraction", 20, "%")],
        IsPractice = true,
    };

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
