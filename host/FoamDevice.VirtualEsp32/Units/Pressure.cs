namespace UnitsNet;

/// <summary>A pressure.</summary>
public readonly struct Pressure
{
    private const double PascalsPerHectopascal = 100;

    private Pressure(double pascals) => Pascals = pascals;

    /// <summary>The value in pascals.</summary>
    public double Pascals { get; }

    /// <summary>The value in hectopascals.</summary>
    public double Hectopascals => Pascals / PascalsPerHectopascal;

    /// <summary>Makes a pressure from pascals.</summary>
    public static Pressure FromPascals(double pascals) => new(pascals);

    /// <summary>Makes a pressure from hectopascals.</summary>
    public static Pressure FromHectopascals(double hectopascals) => new(hectopascals * PascalsPerHectopascal);
}
