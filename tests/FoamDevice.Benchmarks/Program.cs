using BenchmarkDotNet.Running;

namespace FoamDevice.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/FoamDevice.Benchmarks -- --quick</c> prints every ratio in under a minute; without <c>--quick</c>,
/// BenchmarkDotNet measures the small ones with care and takes its own arguments (<c>--filter '*'</c>).
/// </summary>
public static class Program
{
    /// <summary>Measures.</summary>
    public static void Main(string[] arguments)
    {
        if (arguments is ["--quick"])
            QuickReport.Write(Console.Out);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
