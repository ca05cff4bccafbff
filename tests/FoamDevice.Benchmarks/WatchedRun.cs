using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using Microsoft.Playwright;

namespace FoamDevice.Benchmarks;

/// <summary>A run that so many tabs look at.</summary>
/// <param name="Watchers">Tabs.</param>
/// <param name="Seconds">From the start to the foam.</param>
/// <param name="CpuPercent">Processor time of this process, in which program, device and bench run, as a share of one core.</param>
/// <param name="Delay">From the end of a pass in the firmware to its line on the first tab, ms.</param>
internal sealed record WatchedRun(int Watchers, double Seconds, double CpuPercent, Spread Delay)
{
    // The browser stamps each pass when its line is there.
    private const string Watch =
        """
        () => {
          window.passes = {};
          new MutationObserver(() => {
            for (const line of document.querySelectorAll('[data-testid^=pass-]'))
              window.passes[line.dataset.testid.slice(5)] ??= performance.timeOrigin + performance.now();
          }).observe(document.body, { childList: true, subtree: true, characterData: true });
        }
        """;

    /// <summary>Makes one.</summary>
    public static async Task<WatchedRun> MeasureAsync(ServedBench bench, IBrowser browser, string method, int watchers)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        await bench.Desk.BeginRunAsync(method);
        await bench.Desk.WaitForAsync(Question.Start);
        List<IPage> pages = [];
        for (int i = 0; i < watchers; i++)
            pages.Add(await OpenAsync(context, bench.Address));

        var ear = new PassEar(await bench.Bench.AskAsync(device => device.Firmware!.Journal.Newest));
        bench.Bench.Turned += ear.Listen;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        await bench.Desk.AnswerAsync(Question.Start);
        await bench.Desk.WaitForAsync(Question.TakeOutFoam);
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        TimeSpan busy = Process.GetCurrentProcess().TotalProcessorTime - before;
        bench.Bench.Turned -= ear.Listen;

        Spread delay = pages.Count == 0 ? default : Spread.Of(await DelaysAsync(pages[0], ear.Passes));
        await bench.Desk.FinishAsync();
        return new WatchedRun(watchers, took.TotalSeconds, 100 * busy / took, delay);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, Uri address)
    {
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(address, "/run").ToString());
        await page.GetByTestId("run-question").WaitForAsync();
        await page.EvaluateAsync(Watch);
        return page;
    }

    private static async Task<IEnumerable<double>> DelaysAsync(IPage page, ConcurrentDictionary<int, double> made)
    {
        Dictionary<string, double> shown = await page.EvaluateAsync<Dictionary<string, double>>("() => window.passes");
        return [.. made.Where(pass => shown.ContainsKey(Name(pass.Key))).Select(pass => shown[Name(pass.Key)] - pass.Value)];
    }

    private static string Name(int pass) => pass.ToString(CultureInfo.InvariantCulture);
}
