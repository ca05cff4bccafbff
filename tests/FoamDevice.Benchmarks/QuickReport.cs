using System.Runtime.InteropServices;

namespace FoamDevice.Benchmarks;

/// <summary>Every ratio on one screen, each beside its budget.</summary>
internal static class QuickReport
{
    private const int Operations = 200_000;
    private const int Runs = 100;
    private const int Pairs = 30;
    private const int QuickStore = 1_000;

    /// <summary>Measures and prints.</summary>
    public static void Write(TextWriter output)
    {
#if DEBUG
        output.WriteLine("This is a Debug build: for figures that count, build with -c Release.");
#endif
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
        WriteFrames(output);
        WriteStart(output);
        WriteRuns(output);
        StoreReport.Write(output, QuickStore);
    }

    private static void WriteFrames(TextWriter output)
    {
        var work = new FrameWork();
        Repeated copy = Repeated.Of(work.Copy, Operations);
        Repeated encode = Repeated.Of(work.Encode, Operations);
        Repeated decode = Repeated.Of(work.Decode, Operations);
        output.WriteLine();
        output.WriteLine($"A frame of {work.Length} bytes on the wire (a pass event)");
        WriteFrame(output, "copy", copy, copy);
        WriteFrame(output, "encode", encode, copy);
        WriteFrame(output, "decode", decode, copy);
    }

    private static void WriteFrame(TextWriter output, string name, Repeated one, Repeated copy)
    {
        output.WriteLine(FormattableString.Invariant(
            $"  {name,-8}{one.PerSecond,15:#,0} /s {one.AllocatedBytes,4:0} B each {one.Nanoseconds / copy.Nanoseconds,8:0.0} x copy"));
    }

    private static void WriteStart(TextWriter output)
    {
        ProgramStart start = ProgramStart.Measure(Pairs);
        output.WriteLine();
        output.WriteLine($"Start of foam --version against an empty program (whole processes, medians of {Pairs} pairs)");
        output.WriteLine(FormattableString.Invariant(
            $"  {start.FoamMilliseconds:0.0} ms to {start.EmptyMilliseconds:0.0} ms: {start.Ratio:0.00} x (budget 1.3)"));
    }

    private static void WriteRuns(TextWriter output)
    {
        SpeedRatio speed = new SimulatedRuns().Measure(warmups: 10, Runs);
        output.WriteLine();
        output.WriteLine($"Simulated time to wall time (mean of {Runs} warm runs, turns of 10 ms, in-memory store, host included, one thread)");
        output.WriteLine(FormattableString.Invariant(
            $"  {speed.Mean:#,0} : 1, slowest {speed.Least:#,0} : 1, for runs of {speed.SimulatedSeconds:0.0} s (budget 1,000)"));
    }
}
