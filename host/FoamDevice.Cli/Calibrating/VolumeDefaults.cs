using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>What is offered where nothing was said: what the last calibration had, or what a simulated bench has.</summary>
internal sealed record VolumeDefaults
{
    /// <summary>Who weighs; empty for nobody known.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The balance; null for none known.</summary>
    public BalanceIdentity? Balance { get; init; }

    /// <summary>The water; empty for none known.</summary>
    public string Water { get; init; } = "";

    /// <summary>The syringe model: what the shipped methods use.</summary>
    public string Syringe { get; init; } = "norm-ject-10";

    /// <summary>The lot; empty for none known.</summary>
    public string Lot { get; init; } = "";

    /// <summary>Of the simulated bench; every name says that it is one.</summary>
    public static VolumeDefaults Simulated { get; } = new()
    {
        Operator = "simulated operator",
        Balance = new BalanceIdentity("simulated balance", "SIM", Simulator.SimulatedBalance.ResolutionGrams * 1_000),
        Water = "simulated water",
        Lot = "simulated",
    };
}
