using System.Diagnostics;

namespace FoamDevice.Benchmarks;

/// <summary>A small operation, repeated: what one costs.</summary>
/// <param name="Nanoseconds">Time of one, the best of some rounds: everything else on the machine only adds to it.</param>
/// <param name="AllocatedBytes">Memory that one leaves to the collector.</param>
internal readonly record struct Repeated(double Nanoseconds, double AllocatedBytes)
{
    private const int Rounds = 10;
    private const int Warmups = 200_000;

    /// <summary>How many a second.</summary>
    public double PerSecond => 1e9 / Nanoseconds;

    /// <summary>Measures, some tenths of a second long.</summary>
    public static Repeated Of<T>(Func<T> operation, int count)
    {
        Repeat(operation, Warmups);
        double best = double.MaxValue;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            Repeat(operation, count);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / count);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Repeated(best, allocated / (double)(Rounds * count));
    }

    private static void Repeat<T>(Func<T> operation, int count)
    {
        for (int i = 0; i < count; i++)
            operation();
    }
}
