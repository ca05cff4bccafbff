namespace FoamDevice.Quality;

/// <summary>A curve fitted to readings by least squares.</summary>
public sealed record DrainageFit
{
    /// <summary>The curve.</summary>
    public required DrainageModel Model { get; init; }

    /// <summary>Its parameters, in the model's order.</summary>
    public required IReadOnlyList<double> Parameters { get; init; }

    /// <summary>Each reading less the curve, mL.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>Volume that drains in the end, mL.</summary>
    public double FinalMilliliters => Parameters[0];

    /// <summary>Readings beyond what the parameters take up.</summary>
    public int Freedom => Residuals.Count - Parameters.Count;

    /// <summary>Sum of squared residuals, mL².</summary>
    public double SumOfSquares => Residuals.Sum(residual => residual * residual);

    /// <summary>Standard deviation of the readings around the curve, mL.</summary>
    public double ResidualDeviationMilliliters => Math.Sqrt(SumOfSquares / Freedom);

    /// <summary>Akaike's criterion for few readings (AICc, Hurvich and Tsai 1989): the curve with the lower one tells the readings better, for as much as it may bend.</summary>
    public double Criterion
    {
        get
        {
            // The variance is estimated too.
            int count = Residuals.Count;
            int estimated = Parameters.Count + 1;
            double least = count * double.Epsilon;
            return (count * Math.Log(Math.Max(SumOfSquares, least) / count)) + (2 * estimated) + (2.0 * estimated * (estimated + 1) / (count - estimated - 1));
        }
    }

    /// <summary>The volume drained at an age, mL.</summary>
    public double At(double ageSeconds) => Model.At(ageSeconds, Parameters);
}
