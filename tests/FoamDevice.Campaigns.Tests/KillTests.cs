using FoamDevice.Campaigns.Kills;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Campaigns.Tests;

/// <summary>Real host processes, killed as <c>kill -9</c> does. The campaigns program does the same 200 times.</summary>
public sealed class KillTests
{
    private const int Kills = 10;
    private const ulong FirstSeed = 1;

    [Fact]
    public void Ten_killed_runs_lose_and_double_nothing_that_was_acknowledged_and_are_recovered_to_their_end()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "This platform has no pseudo-terminals, and a host process needs a port to run against.");

        IReadOnlyList<KillResult> results = KillLanes.Run(Kills, Kills, FirstSeed, _ => { });

        Assert.All(results, result => Assert.True(result.IsRight, $"{string.Join("; ", result.Violations)}\n{result.Trace}"));
        Assert.InRange(results.Sum(result => result.Kills), Kills / 2, 2 * Kills);
    }
}
