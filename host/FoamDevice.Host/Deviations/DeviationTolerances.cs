namespace FoamDevice.Host;

/// <summary>From where on a difference between asked and done is told as a deviation.</summary>
/// <remarks>[A] assumed: no source says what difference of a pass changes a foam. Each is several times what the device itself can tell apart, and less than a person at two
/// syringes can keep. Drift is held against the machine profile's own tolerance, steps against none: there a single one counts.</remarks>
public static class DeviationTolerances
{
    /// <summary>Time of a pass, share of what was asked. [A]</summary>
    public const double PassTimeShare = 0.01;

    /// <summary>Gap between passes, ms. [A]</summary>
    public const double GapMilliseconds = 5;

    /// <summary>Skew between the starts of the two axes, ms. [A] The device itself ends a run at the machine profile's limit.</summary>
    public const double SkewMilliseconds = 2;

    /// <summary>Volume moved, share of what was asked. [A]</summary>
    public const double VolumeShare = 0.01;
}
