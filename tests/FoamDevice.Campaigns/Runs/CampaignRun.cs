using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>One run of a campaign: a world from its first step to its defined end, with every invariant held against every step.</summary>
public static class CampaignRun
{
    // Faults strike in the first minutes; whatever still lasts then is mended.
    private const ulong HealAtMicroseconds = 6UL * 60 * 1_000_000;

    // After that: two minutes until a host gives a silent link up, a slow run to its end, unloading, homing, and as much again.
    private const ulong EndMicroseconds = HealAtMicroseconds + (6UL * 60 * 1_000_000);

    /// <summary>Lives through a scenario.</summary>
    /// <param name="scenario">What the seed stands for.</param>
    /// <param name="told">Hears everything that happens; null for silence.</param>
    public static RunReport Execute(Scenario scenario, Action<ChronicleEntry>? told = null)
    {
        using var world = new World(scenario);
        world.Chronicle.Told = told;
        var shell = new Shell();
        Violation? violation = null;
        try
        {
            violation = Live(world, shell);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            violation = Violate(world, "NothingThrows", thrown.ToString());
        }

        return new RunReport
        {
            Seed = scenario.Seed,
            SimulatedMicroseconds = world.NowMicroseconds,
            HasMixed = shell.HasMixed,
            Struck = world.Injector.History.Struck,
            Ending = EndingOf(world),
            Hash = world.Chronicle.Hash,
            Violation = violation,
        };
    }

    private static Violation? Live(World world, Shell shell)
    {
        IReadOnlyList<Invariant> invariants = InvariantSet.Create();
        bool healed = false;
        while (!shell.IsDone)
        {
            world.Step();
            foreach (Invariant invariant in invariants)
            {
                if (invariant.Check(world.Before, world.Now) is { } wrong)
                    return Violate(world, invariant.Name, wrong);
            }

            shell.Turn(world);
            if (world.NowMicroseconds >= EndMicroseconds)
                return Violate(world, "EndsInBoundedTime", $"The device is in {world.Now.State} with {world.LatchedFault}; the host does {world.Host?.Command.ToString() ?? "nothing"}.");

            if (!healed && world.NowMicroseconds >= HealAtMicroseconds)
            {
                healed = true;
                world.Injector.Heal(world);
            }
        }

        return RecordTruth.Check(world) is { } untrue ? Violate(world, nameof(RecordTruth), untrue) : null;
    }

    private static Violation Violate(World world, string invariant, string text) =>
        new(invariant, world.NowMicroseconds, text, [.. world.Chronicle.Last.Select(entry => entry.ToString())]);

    // The run that came furthest stands for the seed.
    private static RunEnding EndingOf(World world)
    {
        IReadOnlyList<RecordHeader> records = world.Store.Inner.List(int.MaxValue);
        if (records.Count == 0)
            return RunEnding.NotBegun;

        return records.MaxBy(record => record.PassesMade)!.Outcome switch
        {
            RunOutcome.Completed => RunEnding.Completed,
            RunOutcome.Stopped => RunEnding.Stopped,
            RunOutcome.Aborted => RunEnding.Aborted,
            RunOutcome.HostLost => RunEnding.HostLost,
            RunOutcome.Faulted => RunEnding.Faulted,
            _ => RunEnding.Lost,
        };
    }
}
