using System.Diagnostics;

namespace FoamDevice.Benchmarks;

/// <summary>Whole processes, from start to exit: <c>foam --version</c> against a program that does nothing.</summary>
/// <param name="FoamMilliseconds">Median time of <c>foam --version</c>.</param>
/// <param name="EmptyMilliseconds">Median time of the empty program.</param>
/// <param name="Ratio">Median of the pairs' ratios.</param>
internal readonly record struct ProgramStart(double FoamMilliseconds, double EmptyMilliseconds, double Ratio)
{
    private const int Warmups = 5;

    /// <summary>Measures in pairs, so that whatever else the machine does meets both alike.</summary>
    public static ProgramStart Measure(int pairs)
    {
        for (int i = 0; i < Warmups; i++)
            Pair();

        var samples = Enumerable.Range(0, pairs).Select(_ => Pair()).ToList();
        return new ProgramStart(Median(samples.Select(pair => pair.Foam)), Median(samples.Select(pair => pair.Empty)), Median(samples.Select(pair => pair.Foam / pair.Empty)));
    }

    private static (double Foam, double Empty) Pair() => (Time("foam", "--version"), Time("FoamDevice.Benchmarks.Empty"));

    private static double Time(string program, params string[] arguments)
    {
        string path = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? program + ".exe" : program);
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true };
        long stamp = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(stamp).TotalMilliseconds;
        return process.ExitCode == 0 ? milliseconds : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
