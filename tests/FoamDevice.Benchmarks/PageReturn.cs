using System.Diagnostics;
using FoamDevice.Web.Tests.Benches;
using Microsoft.Playwright;

namespace FoamDevice.Benchmarks;

/// <summary>How long an open page takes to be back by itself after its program was started again.</summary>
/// <param name="Seconds">From the moment at which the program serves again.</param>
internal sealed record PageReturn(Spread Seconds)
{
    private const int Times = 5;

    /// <summary>Measures.</summary>
    public static async Task<PageReturn> MeasureAsync(ServedBench bench, IBrowser browser)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(bench.Address.ToString());
        List<double> seconds = [];
        for (int i = 0; i < Times; i++)
        {
            await page.GetByTestId("start-panel").WaitForAsync();
            await bench.EndProgramAsync();
            await page.GetByTestId("connection-lost").WaitForAsync();
            await bench.StartProgramAsync();
            long started = Stopwatch.GetTimestamp();
            await page.GetByTestId("connection-lost").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.GetByTestId("start-panel").WaitForAsync();
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return new PageReturn(Spread.Of(seconds));
    }
}
