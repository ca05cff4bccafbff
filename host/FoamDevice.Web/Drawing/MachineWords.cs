using FoamDevice.Protocol;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Drawing;

/// <summary>What the drawing shows, in words.</summary>
/// <param name="texts">The page's words.</param>
/// <param name="numbers">Numbers in the visitor's language.</param>
public sealed class MachineWords(PageTexts texts, PageNumbers numbers)
{
    /// <summary>What a syringe holds.</summary>
    public string Content(DrawnSyringe syringe)
    {
        if (syringe.DrawnMillimeters is null)
            return texts[syringe.IsHome == true ? "run.position.home" : "run.position.lost"];

        return syringe.Presence switch
        {
            SyringePresence.Absent => texts["run.syringe.absent"],
            SyringePresence.Wanted => texts["run.syringe.wanted"],
            SyringePresence.Mounted when syringe.Content is { } content => Of(content),
            _ => texts["run.syringe.unknown"],
        };
    }

    /// <summary>A valve position, with the ports it joins.</summary>
    public string Valve(ValvePosition position) => texts[$"run.valve.{position}"];

    /// <summary>All of it in a sentence or two.</summary>
    public string Describe(DrawnMachine machine) =>
        texts["run.machine.label", Valve(machine.Valve), Content(machine.A), Content(machine.B), texts[$"run.flow.{machine.Flow}"]];

    private string Of(SyringeContent content)
    {
        // A plunger that is pushed in rests within some microliters of empty.
        const double NothingMilliliters = 0.005;
        string[] parts =
        [
            .. Part("run.content.liquid", content.LiquidMilliliters),
            .. Part("run.content.foam", content.FoamMilliliters),
            .. Part("run.content.gas", content.GasMilliliters),
        ];
        return parts.Length == 0 ? texts["run.content.none"] : string.Join(texts["run.content.and"], parts);

        string[] Part(string key, double milliliters) => milliliters < NothingMilliliters ? [] : [texts[key, numbers.Fixed(milliliters, 2)]];
    }
}
