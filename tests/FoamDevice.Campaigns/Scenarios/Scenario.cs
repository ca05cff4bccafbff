using FoamDevice.Host;

namespace FoamDevice.Campaigns;

/// <summary>What one seed stands for: a method, what goes wrong, and how host and device are set up.</summary>
public sealed record Scenario
{
    private const double ServiceShare = 0.25;

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The method, which the reference machine can carry out.</summary>
    public required Method Method { get; init; }

    /// <summary>What goes wrong.</summary>
    public required IReadOnlyList<PlannedFault> Faults { get; init; }

    /// <summary>From one turn of the firmware to the next, µs.</summary>
    public required ulong TurnMicroseconds { get; init; }

    /// <summary>The operator is asked before the start.</summary>
    public required bool AsksBeforeStart { get; init; }

    /// <summary>What the machine's nuts are like, and what its calibration knows of them.</summary>
    public required MachineDraw Machine { get; init; }

    /// <summary>An engineer is in Service before the run.</summary>
    public required bool HasServiceVisit { get; init; }

    /// <summary>Draws the scenario of a seed.</summary>
    public static Scenario Draw(ulong seed)
    {
        Random random = Simulator.RandomStream.Of(seed, "scenario");
        MachineDraw machine = MachineDraw.Draw(Simulator.RandomStream.Of(seed, "machine"));
        Method method = MethodDraw.Draw(Simulator.RandomStream.Of(seed, "method"), machine.Calibration());
        bool hasServiceVisit = Simulator.RandomStream.Of(seed, "service").NextDouble() < ServiceShare;
        return new Scenario
        {
            Seed = seed,
            Method = method,
            Machine = machine,
            HasServiceVisit = hasServiceVisit,
            Faults = FaultDraw.Draw(Simulator.RandomStream.Of(seed, "faults"), method, hasServiceVisit),

            // The chip sleeps for 10 ms between turns; a busy one is late.
            TurnMicroseconds = random.NextDouble() < 0.7 ? 10_000UL : 8UL * (ulong)random.Next(500, 2_500),
            AsksBeforeStart = random.NextDouble() < 0.5,
        };
    }

    /// <summary>The same scenario with other faults.</summary>
    public Scenario With(params PlannedFault[] faults) => this with { Faults = faults };
}
