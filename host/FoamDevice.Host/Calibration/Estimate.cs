namespace FoamDevice.Host;

/// <summary>A figure with its 95 % confidence interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
public sealed record Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => (Upper - Lower) / 2;

    /// <summary>Whether the interval holds a value.</summary>
    public bool Holds(double value) => Lower <= value && value <= Upper;

    /// <summary>The same figure in another unit.</summary>
    /// <param name="factor">What to multiply by, more than 0.</param>
    /// <param name="offset">What to add then.</param>
    public Estimate To(double factor, double offset = 0) => new((Value * factor) + offset, (Lower * factor) + offset, (Upper * factor) + offset);
}
