using System.Globalization;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;

namespace FoamDevice.Cli.Display;

/// <summary>What does not change while a run is shown.</summary>
/// <param name="Planned">The method on its way.</param>
/// <param name="Pace">How fast time goes, in words; empty in real time.</param>
internal sealed record RunFacts(PlannedMethod Planned, string Pace)
{
    /// <summary>The method.</summary>
    public Method Method => Planned.Method;

    /// <summary>The mixture and the passes in words.</summary>
    public string Description
    {
        get
        {
            string liquid = Method.LiquidMilliliters.ToString("0.##", CultureInfo.InvariantCulture);
            string gas = Method.GasMilliliters.ToString("0.##", CultureInfo.InvariantCulture);
            return $"{liquid} mL liquid + {gas} mL gas ({Method.Gas}), {Method.PassesText}";
        }
    }
}
