namespace FoamDevice.Quality;

/// <summary>Where a figure lies with a confidence of 95 %.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Confidence of all intervals of this room.</summary>
    public const double Confidence = 0.95;

    /// <summary>Share of a distribution that lies below the upper end of a two-sided interval.</summary>
    internal const double UpperShare = (1 + Confidence) / 2;

    /// <summary>Whether a value lies in it.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
