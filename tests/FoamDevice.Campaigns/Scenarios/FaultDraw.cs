using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Draws what goes wrong in a run: none to four faults, each aimed at a phase in which it makes sense.</summary>
public static class FaultDraw
{
    // A run that never mixes tests only its own beginning: most faults are aimed at what comes later.
    private const double EarlyWeight = 0.3;
    private const double LateWeight = 1;

    // Shares of runs with 0, 1, 2, 3 and 4 faults.
    private static readonly double[] CountShares = [0.03, 0.37, 0.35, 0.17, 0.08];

    /// <summary>Draws the faults of a run.</summary>
    /// <param name="random">Draws them.</param>
    /// <param name="method">What is run: how long its phases last.</param>
    /// <param name="hasServiceVisit">The run has a phase of Service before it.</param>
    public static IReadOnlyList<PlannedFault> Draw(Random random, Method method, bool hasServiceVisit)
    {
        var faults = new List<PlannedFault>();
        for (int left = Count(random); left > 0; left--)
            faults.Add(Any(random, method, hasServiceVisit));

        return faults;
    }

    private static PlannedFault Any(Random random, Method method, bool hasServiceVisit)
    {
        FaultTraits traits = FaultTraits.All[random.Next(FaultTraits.All.Count)];
        RunPhase phase = PhaseOf(random, hasServiceVisit ? traits.Phases : [.. traits.Phases.Where(phase => phase != RunPhase.Service)]);
        double delay = random.NextDouble() * ExpectedSeconds(phase, method);
        double lasts = traits.LeastSeconds + ((traits.MostSeconds - traits.LeastSeconds) * random.NextDouble() * random.NextDouble());
        return new PlannedFault(traits.Kind, phase, Microseconds(delay), Microseconds(lasts), random.Next(2) == 0 ? SyringeSide.A : SyringeSide.B, random.NextDouble());
    }

    private static RunPhase PhaseOf(Random random, IReadOnlyList<RunPhase> phases)
    {
        double pick = random.NextDouble() * phases.Sum(WeightOf);
        foreach (RunPhase phase in phases)
        {
            pick -= WeightOf(phase);
            if (pick <= 0)
                return phase;
        }

        return phases[^1];
    }

    private static double WeightOf(RunPhase phase) => phase < RunPhase.Filling ? EarlyWeight : LateWeight;

    // How long a phase takes, about: a fault aimed beyond its end misses it.
    private static double ExpectedSeconds(RunPhase phase, Method method) => phase switch
    {
        RunPhase.Idle => 0.5,
        RunPhase.Homing => 8,
        RunPhase.Service => 20,
        RunPhase.Loading or RunPhase.Ready or RunPhase.Finished or RunPhase.Faulted => 1,
        RunPhase.Filling => 2 + method.FillDwellSeconds + ((method.GasMilliliters + (2 * method.Purges * method.PurgeMilliliters)) / method.FillMillilitersPerSecond),
        RunPhase.Mixing => 1 + (method.Passes * ((method.Fast.FullPassSeconds ?? 1) + method.GapSeconds)),
        _ => 5,
    };

    private static int Count(Random random)
    {
        double pick = random.NextDouble();
        int count = 0;
        while (count < CountShares.Length - 1 && pick >= CountShares[count])
            pick -= CountShares[count++];

        return count;
    }

    private static ulong Microseconds(double seconds) => (ulong)(seconds * 1e6);
}
