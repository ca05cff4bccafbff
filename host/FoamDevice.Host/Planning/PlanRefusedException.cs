using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The machine can't carry a method out. The message says why, with the numbers, and what it would take.</summary>
public sealed class PlanRefusedException : SaidException
{
    /// <summary>With the words, and the numbers of the broken rule as <see cref="PlanRules"/> gives them.</summary>
    /// <param name="said">All of it.</param>
    /// <param name="why">The rule that is broken, for where the rest stands already.</param>
    /// <param name="broken">The rule.</param>
    public PlanRefusedException(Sentence said, Sentence why, PlanRules broken)
        : base(said)
    {
        Why = why;
        Field = broken.Field;
        Value = broken.Value;
        Limit = broken.Limit;
        IsMinimum = broken.IsMinimum;
    }

    /// <summary>Which rule is broken, with the numbers.</summary>
    public Sentence Why { get; }

    /// <summary>The field, or the figure that follows from several, that broke a rule.</summary>
    public PlanField Field { get; }

    /// <summary>Its value, in the field's unit.</summary>
    public long Value { get; }

    /// <summary>The limit it broke, in the field's unit.</summary>
    public long Limit { get; }

    /// <summary>The limit is the smallest allowed value; otherwise the largest.</summary>
    public bool IsMinimum { get; }
}
