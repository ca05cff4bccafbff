namespace FoamDevice.Quality;

/// <summary>How a level of drained liquid is read: in mL off a graduation, or in mm up a barrel of known bore.</summary>
/// <param name="MillilitersPerUnit">Volume of one unit of level, mL.</param>
/// <param name="Unit">mL or mm.</param>
/// <param name="Explanation">Where it comes from, for people.</param>
public sealed record LevelScale(double MillilitersPerUnit, string Unit, string Explanation)
{
    private const double CubicMillimetersPerMilliliter = 1_000;

    /// <summary>Levels in mL.</summary>
    public static LevelScale Milliliters { get; } = new(1, "mL", "levels read in mL");

    /// <summary>Levels in mm of a round barrel.</summary>
    /// <param name="boreMillimeters">Its inner diameter, mm.</param>
    /// <exception cref="QualityException">No barrel is so wide or so narrow.</exception>
    public static LevelScale Millimeters(double boreMillimeters)
    {
        if (!(boreMillimeters is > 0.5 and < 200))
            throw new QualityException(FormattableString.Invariant($"A bore of {boreMillimeters} mm can't be meant: give the inner diameter of the barrel in mm, such as 15.9."));

        double area = Math.PI / 4 * boreMillimeters * boreMillimeters;
        return new LevelScale(area / CubicMillimetersPerMilliliter, "mm", FormattableString.Invariant($"levels read in mm, bore {boreMillimeters:0.###} mm"));
    }
}
