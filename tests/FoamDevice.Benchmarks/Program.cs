using BenchmarkDotNet.Running;

namespace FoamDevice.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/FoamDevice.Benchmarks -- --quick</c> prints every ratio in under a minute; without <c>--quick</c>,
/// BenchmarkDotNet measures the small ones with care and takes its own arguments (<c>--filter '*'</c>). <c>--stores</c> reads stores of 1,000, 10,000 and 100,000
/// runs; the last takes some minutes and gigabytes to make. <c>--page</c> looks at the bench page with Chromium, for some minutes.
/// </summary>
public static class Program
{
    /// <summary>Measures.</summary>
    public static async Task Main(string[] arguments)
    {
        if (arguments is ["--quick"])
            QuickReport.Write(Console.Out);
        else if (arguments is ["--stores"])
            StoreReport.Write(Console.Out, 1_000, 10_000, 100_000);
        else if (arguments is ["--page"])
            await PageReport.WriteAsync(Console.Out);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
