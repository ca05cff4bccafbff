using System.Diagnostics;
using FoamDevice.Web.Tests.Benches;
using Microsoft.Playwright;

namespace FoamDevice.Benchmarks;

/// <summary>How long an open page takes to be back by itself: seconds from the moment at which the bench can be reached again.</summary>
internal static class PageReturn
{
    private const int Times = 5;

    /// <summary>After its program was started again.</summary>
    public static Task<Spread> AfterRestartAsync(ServedBench bench, IBrowser browser) =>
        MeasureAsync(browser, bench.Address, bench.EndProgramAsync, bench.StartProgramAsync);

    /// <summary>After the connection between tablet and bench was cut.</summary>
    public static async Task<Spread> AfterCutAsync(ServedBench bench, IBrowser browser)
    {
        await using var wire = new PageWire(bench.Address);
        return await MeasureAsync(browser, wire.Address, () => Done(wire.Cut), () => Done(wire.Mend));
    }

    private static async Task<Spread> MeasureAsync(IBrowser browser, Uri address, Func<Task> lose, Func<Task> giveBack)
    {
        await using IBrowserContext context = await browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        List<double> seconds = [];
        for (int i = 0; i < Times; i++)
        {
            await page.GetByTestId("start-panel").WaitForAsync();
            await lose();
            await page.GetByTestId("connection-lost").WaitForAsync();
            await giveBack();
            long started = Stopwatch.GetTimestamp();
            await page.GetByTestId("connection-lost").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.GetByTestId("start-panel").WaitForAsync();
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return Spread.Of(seconds);
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
