using FoamDevice.Simulator;

namespace FoamDevice.Campaigns.Kills;

/// <summary>What happens in one trial, all of it from one seed.</summary>
public sealed record KillPlan
{
    private const int CycleEvents = 40;
    private const double SecondKillShare = 0.3;
    private static readonly TimeSpan Cycle = TimeSpan.FromSeconds(17);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>When the run is killed.</summary>
    public required KillMoment Kill { get; init; }

    /// <summary>How long the device is alone then.</summary>
    public required TimeSpan Rest { get; init; }

    /// <summary>When the first recovery is killed too; null when it is let go on.</summary>
    public required KillMoment? KillOfRecovery { get; init; }

    /// <summary>Draws a plan.</summary>
    public static KillPlan Of(ulong seed)
    {
        Random random = RandomStream.Of(seed, "kills");
        return new KillPlan
        {
            Seed = seed,
            Kill = KillMoment.Draw(random, Cycle, CycleEvents),
            Rest = random.NextDouble() * LongestRest,
            KillOfRecovery = random.NextDouble() < SecondKillShare ? KillMoment.Draw(random, Recovery, CycleEvents / 2) : null,
        };
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string again = KillOfRecovery is null ? "" : $", recovery killed {KillOfRecovery}";
        return FormattableString.Invariant($"seed {Seed}: killed {Kill}, {Rest.TotalSeconds:0.0} s alone{again}");
    }
}
