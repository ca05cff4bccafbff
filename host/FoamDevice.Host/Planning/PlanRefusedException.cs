using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The machine can't carry a method out. The message says why, with the numbers, and what it would take.</summary>
public sealed class PlanRefusedException : Exception
{
    /// <summary>With the words, and the numbers of the broken rule as <see cref="PlanRules"/> gives them.</summary>
    public PlanRefusedException(string message, PlanRules broken)
        : base(message)
    {
        Field = broken.Field;
        Value = broken.Value;
        Limit = broken.Limit;
        IsMinimum = broken.IsMinimum;
    }

    /// <summary>The field, or the figure that follows from several, that broke a rule.</summary>
    public PlanField Field { get; }

    /// <summary>Its value, in the field's unit.</summary>
    public long Value { get; }

    /// <summary>The limit it broke, in the field's unit.</summary>
    public long Limit { get; }

    /// <summary>The limit is the smallest allowed value; otherwise the largest.</summary>
    public bool IsMinimum { get; }
}
