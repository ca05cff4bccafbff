using System.Diagnostics;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Benchmarks;

/// <summary>Whole runs on the simulated bench, host and in-memory store included, in turns of 10 ms, on one thread.</summary>
internal sealed class SimulatedRuns
{
    private const string MethodId = "tessari-physiological";
    private readonly Method _method = MethodCatalog.Load(userFolder: null).Find(MethodId);

    /// <summary>Simulated time to wall time: the mean of the runs' ratios, after some runs to warm up.</summary>
    public SpeedRatio Measure(int warmups, int runs)
    {
        for (int i = 0; i < warmups; i++)
            Run(seed: 1);

        var ratios = new double[runs];
        double simulatedSeconds = 0;
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            double simulated = Run(seed: (ulong)i + 1);
            ratios[i] = simulated / Stopwatch.GetElapsedTime(start).TotalSeconds;
            simulatedSeconds += simulated;
        }

        return new SpeedRatio(ratios.Average(), ratios.Min(), simulatedSeconds / runs);
    }

    /// <summary>One run, from an empty store to a closed record.</summary>
    /// <returns>Its simulated length, s.</returns>
    private double Run(ulong seed)
    {
        using RunStore store = RunStore.OpenInMemory();
        var device = new SimulatedDevice(new SimulatorOptions { Seed = seed, TurnMicroseconds = SimulatedLink.TurnMicroseconds });
        var order = new RunOrder(_method, (machine, calibration) => RunPlanner.Plan(_method, machine, calibration, SyringeCatalog.Load(), seed), "", "benchmark");
        var run = new SimulatedRun(device, store, order, DateTimeOffset.UnixEpoch);
        RunResult result = run.RunToEnd();
        return result.IsAsPlanned ? run.NowMicroseconds / 1e6 : throw new InvalidOperationException($"The run with seed {seed} was not finished as planned: {result.Text}");
    }
}
