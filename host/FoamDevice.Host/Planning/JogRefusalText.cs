using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A refused single move in words.</summary>
internal static class JogRefusalText
{
    /// <summary>What was wrong with it, and what is allowed.</summary>
    public static string Of(Refusal refusal)
    {
        return (JogField)refusal.Field switch
        {
            JogField.Side => "There is no such axis; the machine has A and B.",
            JogField.Steps when refusal.Value == 0 => "A move of no steps is none.",
            JogField.Steps => $"The move of {refusal.Value} steps leads beyond the soft limit; {refusal.Limit} steps are possible from here.",
            JogField.Speed => $"The move would be at {PlanUnit.MillimetersPerSecond.Show(refusal.Value)}, but "
                + $"{(refusal.Value < refusal.Limit ? "at least" : "at most")} {PlanUnit.MillimetersPerSecond.Show(refusal.Limit)} is allowed.",
            JogField.Valve => $"The valve is {Place(refusal.Value)}, and the plunger has a way only with the valve at {(ValvePosition)refusal.Limit}. Turn the valve first.",
            _ => "The device refused the move.",
        };
    }

    private static string Place(long position) =>
        position == (long)ValvePosition.Unknown ? "not confirmed at any position" : $"at {(ValvePosition)position}";
}
