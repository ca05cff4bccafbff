namespace UnitsNet;

/// <summary>A relative humidity.</summary>
public readonly struct RelativeHumidity
{
    private RelativeHumidity(double percent) => Percent = percent;

    /// <summary>The value in percent.</summary>
    public double Percent { get; }

    /// <summary>Makes a relative humidity from percent.</summary>
    public static RelativeHumidity FromPercent(double percent) => new(percent);
}
