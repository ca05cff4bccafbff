using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using Microsoft.Playwright;

namespace FoamDevice.Benchmarks;

/// <summary>What the bench page costs, and how far it is behind: against a simulated bench at real pace, in Chromium.</summary>
internal static class PageReport
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Method = "tessari-air";
    private static readonly int[] Watchers = [0, 1, 8];

    /// <summary>Measures and prints; takes some minutes, for runs at real pace take their time.</summary>
    public static async Task WriteAsync(TextWriter output)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        await using ServedBench bench = await ServedBench.StartAsync(pace: 1);
#if DEBUG
        output.WriteLine("This is a Debug build: for figures that count, build with -c Release.");
#endif
        output.WriteLine();
        output.WriteLine("The bench page, a simulated bench at real pace, all on this computer");

        // The first run makes code that the others find made.
        await WatchedRun.MeasureAsync(bench, browser, Method, watchers: 1);
        foreach (int watchers in Watchers)
            WriteRun(output, await WatchedRun.MeasureAsync(bench, browser, Method, watchers));

        WriteReturn(output, "the connection was cut", await PageReturn.AfterCutAsync(bench, browser));
        WriteReturn(output, "the program was started again", await PageReturn.AfterRestartAsync(bench, browser));
    }

    private static void WriteReturn(TextWriter output, string after, Spread seconds) =>
        output.WriteLine(FormattableString.Invariant($"  back on its own after {after}: {seconds.Median:0.0} s, at most {seconds.Most:0.0} s ({seconds.Count} times)"));

    private static void WriteRun(TextWriter output, WatchedRun run)
    {
        output.WriteLine(FormattableString.Invariant(
            $"  {run.Watchers} watching: program, device and bench take {run.CpuPercent:0.0} % of one core during a run of {run.Seconds:0} s"));
        if (run.Delay.Count > 0)
            output.WriteLine(FormattableString.Invariant(
                $"             from a device's event to the changed page: {run.Delay.Median:0} ms, at most {run.Delay.Most:0} ms ({run.Delay.Count} events)"));
    }
}
