using System.Globalization;

namespace FoamDevice.Host;

/// <summary>How fast a stage of a method goes: exactly one of plunger speed, flow, or the time of a full pass.</summary>
/// <remarks>Speed and flow are those of the cruise between the ramps. "Time per pass" alone would not do: the first pass is shorter.</remarks>
public sealed record MethodSpeed
{
    /// <summary>Share of a pass spent speeding up, and again slowing down, when a method does not say otherwise.</summary>
    public const double DefaultRampShare = 0.2;

    /// <summary>Speed of the plunger (of the faster one when the bores differ), mm/s.</summary>
    public double? PlungerMillimetersPerSecond { get; init; }

    /// <summary>Flow, mL/s.</summary>
    public double? FlowMillilitersPerSecond { get; init; }

    /// <summary>Time of a pass of the whole charge, s; the first pass takes the liquid's share of it.</summary>
    public double? FullPassSeconds { get; init; }

    /// <summary>
    /// Share of a pass spent speeding up, and again slowing down, 0.001 to 0.4. Null: <see cref="DefaultRampShare"/>, but at a given
    /// plunger speed the steepest ramp of the machine, so that as much of the stroke as possible goes at that speed.
    /// </summary>
    public double? RampShare { get; init; }

    /// <summary>The speed in words, such as "275 mm/s" or "1 s a full pass".</summary>
    public override string ToString()
    {
        string speed = this switch
        {
            { PlungerMillimetersPerSecond: { } speedMillimeters } => $"{Show(speedMillimeters)} mm/s",
            { FlowMillilitersPerSecond: { } flow } => $"{Show(flow)} mL/s",
            _ => $"{Show(FullPassSeconds ?? 0)} s a full pass",
        };
        return RampShare is { } share ? $"{speed}, ramps {Show(share * 100)} % each" : speed;
    }

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
