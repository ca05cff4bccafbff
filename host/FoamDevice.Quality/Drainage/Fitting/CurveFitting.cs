namespace FoamDevice.Quality;

/// <summary>Fits a curve to readings: the best of many shapes first, then least squares from there.</summary>
internal static class CurveFitting
{
    private const int BestShapes = 3;

    /// <summary>Fits.</summary>
    /// <returns>Null when no search came to an end.</returns>
    public static DrainageFit? Fit(DrainageModel model, Readings readings)
    {
        var found = model.Shapes(readings.Ages[0], readings.Ages[^1])
            .Select(shape => Scaled(model, readings, shape))
            .OrderBy(start => start.Squares)
            .Take(BestShapes)
            .Select(start => LeastSquares.Fit(readings.Ages, readings.Volumes, (age, logs) => model.At(age, Exp(logs)), Log(start.Parameters)))
            .Where(fit => fit is not null)
            .OrderBy(fit => fit!.Value.Squares)
            .FirstOrDefault();
        if (found is not { } best)
            return null;

        double[] parameters = Exp(best.Parameters);
        return new DrainageFit
        {
            Model = model,
            Parameters = parameters,
            Residuals = [.. readings.Ages.Select((age, index) => readings.Volumes[index] - model.At(age, parameters))],
        };
    }

    /// <summary>Parameters are above 0, and so are fitted by their logarithms.</summary>
    public static double[] Log(IEnumerable<double> parameters) => [.. parameters.Select(parameter => Math.Log(parameter))];

    /// <summary>Back from logarithms.</summary>
    public static double[] Exp(IEnumerable<double> logs) => [.. logs.Select(log => Math.Exp(log))];

    // For a shape, the volume that fits best follows in one step: the curve is proportional to it.
    private static (double[] Parameters, double Squares) Scaled(DrainageModel model, Readings readings, double[] shape)
    {
        double[] unit = [.. readings.Ages.Select(age => model.At(age, [1, .. shape]))];
        double cross = unit.Zip(readings.Volumes, (one, volume) => one * volume).Sum();
        double volume = Math.Max(cross / unit.Sum(one => one * one), double.Epsilon);
        double squares = unit.Zip(readings.Volumes, (one, read) => read - (volume * one)).Sum(difference => difference * difference);
        return ([volume, .. shape], double.IsFinite(squares) ? squares : double.MaxValue);
    }
}
