using System.Diagnostics;

namespace FoamDevice.MicrographTrials;

/// <summary>Processor time, over all cores: what else the machine does plays no part in it.</summary>
internal static class ProcessorTime
{
    /// <summary>Seconds that an action takes.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="action">The action.</param>
    public static (T Result, double Seconds) Of<T>(Func<T> action)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        T result = action();
        process.Refresh();
        return (result, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
