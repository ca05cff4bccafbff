using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FoamDevice.Web.Tests.Browsing.TestBrowser))]

namespace FoamDevice.Web.Tests.Browsing;

/// <summary>The one browser of a test run: Chromium without a screen, started when the first test asks for it.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    // Where Debian, Ubuntu and Google put it.
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts nothing yet.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A visitor of his own, with cookies of his own; the test skips where no browser is, or fails where nothing may be skipped.</summary>
    public async Task<IBrowserContext> VisitAsync(BrowserNewContextOptions options)
    {
        string? path = Array.Find(Places, File.Exists);
        if (path is null)
        {
            const string Reason = "Chromium is not installed. On Debian: apt-get install --no-install-recommends chromium";
            Assert.False(Environment.GetEnvironmentVariable("FOAMDEVICE_NO_SKIP") is { Length: > 0 }, Reason);
            Assert.Skip(Reason);
        }

        return await (await StartedAsync(path)).NewContextAsync(options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    // Its sandbox does not work for root, as whom containers run; it visits nothing but our own page.
    private async Task<IBrowser> StartedAsync(string path)
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
        finally
        {
            _starting.Release();
        }
    }
}
