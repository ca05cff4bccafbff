using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A refused single move in words.</summary>
internal static class JogRefusalText
{
    /// <summary>What was wrong with it, and what is allowed.</summary>
    public static Sentence Of(Refusal refusal)
    {
        return (JogField)refusal.Field switch
        {
            JogField.Side => Sentence.Of("jog.side", "There is no such axis; the machine has A and B."),
            JogField.Steps when refusal.Value == 0 => Sentence.Of("jog.none", "A move of no steps is none."),
            JogField.Steps => Beyond(refusal.Value, refusal.Limit),
            JogField.Speed => TooFastOrSlow(PlanUnit.MillimetersPerSecond.Show(refusal.Value), PlanUnit.MillimetersPerSecond.Show(refusal.Limit), refusal.Value < refusal.Limit),
            JogField.Valve => NoWay(refusal.Value, (ValvePosition)refusal.Limit),
            _ => Sentence.Of("jog.refused", "The device refused the move."),
        };
    }

    private static Sentence Beyond(long steps, long room) =>
        Sentence.Of("jog.beyond", $"The move of {steps} steps leads beyond the soft limit; {room} steps are possible from here.");

    private static Sentence TooFastOrSlow(Sentence speed, Sentence allowed, bool isSlow) => isSlow
        ? Sentence.Of("jog.slow", $"The move would be at {speed}, but at least {allowed} is allowed.")
        : Sentence.Of("jog.fast", $"The move would be at {speed}, but at most {allowed} is allowed.");

    private static Sentence NoWay(long found, ValvePosition needed)
    {
        var position = Sentence.Of($"valve.{(ValvePosition)found}", $"{(ValvePosition)found}");
        var port = Sentence.Of($"valve.{needed}", $"{needed}");
        return found == (long)ValvePosition.Unknown
            ? Sentence.Of("jog.valveUnknown", $"The valve is not confirmed at any position, and the plunger has a way only with the valve at {port}. Turn the valve first.")
            : Sentence.Of("jog.valve", $"The valve is at {position}, and the plunger has a way only with the valve at {port}. Turn the valve first.");
    }
}
