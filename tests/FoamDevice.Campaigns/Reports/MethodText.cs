using FoamDevice.Host;

namespace FoamDevice.Campaigns;

/// <summary>A scenario's method in a line.</summary>
public static class MethodText
{
    /// <summary>The line.</summary>
    public static string Of(Scenario scenario)
    {
        Method method = scenario.Method;
        return FormattableString.Invariant(
            $"Seed {scenario.Seed}: {method.LiquidMilliliters} + {method.GasMilliliters} mL, {method.PassesText}, first {method.First}, fast {method.Fast}, gap {method.GapSeconds} s, {method.Purges} purges, ")
            + FormattableString.Invariant(
            $"{method.SyringeA} and {method.SyringeB}, without host {method.WhenHostLost} after {method.HostGraceSeconds} s, turns of {scenario.TurnMicroseconds / 1e3} ms.");
    }
}
