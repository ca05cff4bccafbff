namespace UnitsNet;

/// <summary>A temperature.</summary>
public readonly struct Temperature
{
    private Temperature(double degreesCelsius) => DegreesCelsius = degreesCelsius;

    /// <summary>The value in degrees Celsius.</summary>
    public double DegreesCelsius { get; }

    /// <summary>Makes a temperature from degrees Celsius.</summary>
    public static Temperature FromDegreesCelsius(double degreescelsius) => new(degreescelsius);
}
