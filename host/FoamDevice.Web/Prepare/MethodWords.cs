using FoamDevice.Host;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Prepare;

/// <summary>What a method asks for, in the visitor's language.</summary>
/// <param name="texts">The page's words.</param>
/// <param name="numbers">Numbers in the visitor's language.</param>
public sealed class MethodWords(PageTexts texts, PageNumbers numbers)
{
    /// <summary>Liquid and gas, such as "2 + 8 mL".</summary>
    public string Mixture(Method method) => texts["prepare.mixture", numbers.UpTo(method.LiquidMilliliters, 3), numbers.UpTo(method.GasMilliliters, 3)];

    /// <summary>The passes; cycles too where the source counts these.</summary>
    public string Passes(Method method) => method.CountsCycles
        ? texts["prepare.cycles", method.Passes, numbers.UpTo(method.Passes / 2.0, 1)]
        : texts["prepare.passes", method.Passes];

    /// <summary>A speed as the method gives it.</summary>
    public string Speed(MethodSpeed speed) => speed switch
    {
        { PlungerMillimetersPerSecond: { } plunger } => texts["prepare.unit.millimetersPerSecond", numbers.UpTo(plunger, 3)],
        { FlowMillilitersPerSecond: { } flow } => texts["prepare.unit.millilitersPerSecond", numbers.UpTo(flow, 3)],
        _ => texts["prepare.fullPass", numbers.UpTo(speed.FullPassSeconds ?? 0, 3)],
    };

    /// <summary>The method's speeds: the slow stage's before the fast one's.</summary>
    public string Speeds(Method method) => method.Slow is { } slow ? texts["prepare.slowThenFast", Speed(slow), method.LastSlowPass, Speed(method.Fast)] : Speed(method.Fast);
}
