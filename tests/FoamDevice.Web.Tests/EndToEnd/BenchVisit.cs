using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>
/// A bench with its page and people in front of it; all gone after the test. A test that fails leaves pictures of what its visitors saw last, and what their browsers said.
/// </summary>
public abstract class BenchVisit(TestBrowser browser) : IAsyncLifetime
{
    /// <summary>Simulated seconds a second: a run takes some seconds.</summary>
    internal const double UsualPace = 10;

    private readonly List<Visitor> _visitors = [];
    private readonly List<ServedBench> _benches = [];

    /// <summary>Nothing runs yet.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState is { Result: TestResult.Failed })
            await TellAsync();
        foreach (Visitor visitor in _visitors)
            await visitor.DisposeAsync();
        foreach (ServedBench bench in _benches)
            await bench.DisposeAsync();
    }

    /// <summary>Switches a bench on and serves its page.</summary>
    internal async Task<ServedBench> ServeAsync(
        double pace = UsualPace, IReadOnlyList<(string Name, DeskRole Role, string Pin)>? people = null, Func<BenchServerOptions, BenchServerOptions>? serving = null)
    {
        ServedBench bench = await ServedBench.StartAsync(pace, people, serving);
        _benches.Add(bench);
        return bench;
    }

    /// <summary>Somebody comes with a browser.</summary>
    internal Task<Visitor> VisitAsync(ServedBench bench, BrowserNewContextOptions? options = null) => VisitAsync(bench.Address, options);

    /// <summary>Somebody comes with a browser, to an address through which the page is reached.</summary>
    internal async Task<Visitor> VisitAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        Visitor visitor = await Visitor.ComeAsync(browser, address, options);
        _visitors.Add(visitor);
        return visitor;
    }

    private async Task TellAsync()
    {
        string test = TestContext.Current.TestMethod?.MethodName ?? "test";
        for (int i = 0; i < _visitors.Count; i++)
        {
            await _visitors[i].KeepPictureAsync($"failed-{test}-{i + 1}");
            foreach (string error in _visitors[i].Errors)
                TestContext.Current.TestOutputHelper?.WriteLine($"The browser of visitor {i + 1}: {error}");
        }
    }
}
