using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the technician chooses: volumes, gas, passes, speed, syringes, with its source and what the source leaves open.</summary>
public sealed record Method
{
    /// <summary>Short name for commands: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>One line for people.</summary>
    public required string Title { get; init; }

    /// <summary>Liquid, mL, primed in syringe A.</summary>
    public required double LiquidMilliliters { get; init; }

    /// <summary>Gas, mL, drawn into syringe B.</summary>
    public required double GasMilliliters { get; init; }

    /// <summary>Which gas.</summary>
    public required string Gas { get; init; }

    /// <summary>Passes: pushes from one syringe to the other.</summary>
    public required int Passes { get; init; }

    /// <summary>The source counts cycles, there and back, of two passes each.</summary>
    public required bool CountsCycles { get; init; }

    /// <summary>Speed of pass 1, which moves the liquid only and makes the pressure peak.</summary>
    public required MethodSpeed First { get; init; }

    /// <summary>Speed of passes 2 to <see cref="LastSlowPass"/>; null without a slow stage.</summary>
    public MethodSpeed? Slow { get; init; }

    /// <summary>Speed of the other passes.</summary>
    public required MethodSpeed Fast { get; init; }

    /// <summary>Last pass of the slow stage; 0 without one.</summary>
    public int LastSlowPass { get; init; }

    /// <summary>From the end of a pass to the start of the next, s.</summary>
    public required double GapSeconds { get; init; }

    /// <summary>How often gas is drawn and vented before the fill.</summary>
    public required int Purges { get; init; }

    /// <summary>Gas a purge, mL; 0 without purges.</summary>
    public required double PurgeMilliliters { get; init; }

    /// <summary>Flow while purging and drawing gas, mL/s.</summary>
    public required double FillMillilitersPerSecond { get; init; }

    /// <summary>Wait after the gas is drawn, until it stands at ambient pressure, s.</summary>
    public required double FillDwellSeconds { get; init; }

    /// <summary>Syringe in which the foam must end; none when either will do.</summary>
    public SyringeSide FinishIn { get; init; }

    /// <summary>Catalogue id of the liquid syringe.</summary>
    public required string SyringeA { get; init; }

    /// <summary>Catalogue id of the gas syringe.</summary>
    public required string SyringeB { get; init; }

    /// <summary>Foam age up to which the source would use the foam, s; null when it does not say.</summary>
    public double? UseBySeconds { get; init; }

    /// <summary>What the run does when the host falls silent.</summary>
    public LinkLossChoice WhenHostLost { get; init; }

    /// <summary>How long the host may be silent before that, s.</summary>
    public double HostGraceSeconds { get; init; }

    /// <summary>Where the method is published.</summary>
    public required string Source { get; init; }

    /// <summary>Fields of the file whose values the source does not give.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Ids of the <see cref="RunContextField"/>s without which it is not begun.</summary>
    public IReadOnlyList<string> Demands { get; init; } = [];

    /// <summary>What else there is to know; empty when nothing.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The file it was read from.</summary>
    public required string FileName { get; init; }

    /// <summary>The YAML as read.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Liquid and gas together, mL.</summary>
    public double ChargeMilliliters => LiquidMilliliters + GasMilliliters;

    /// <summary>The mixture in the field's clearest notation, liquid + gas, such as "1+4".</summary>
    public string Ratio => $"1+{(GasMilliliters / LiquidMilliliters).ToString("0.##", CultureInfo.InvariantCulture)}";

    /// <summary>The passes in words: "20 passes", or "40 passes (20 cycles)" when the source counts cycles.</summary>
    public string PassesText => CountsCycles
        ? $"{Passes} passes ({(Passes / 2.0).ToString("0.#", CultureInfo.InvariantCulture)} cycles)"
        : Passes == 1 ? "1 pass" : $"{Passes} passes";
}
