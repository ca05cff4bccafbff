using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>How much of the scatter comes from operators, from devices, from how they go together, and from repetition.</summary>
/// <remarks>
/// Two crossed random factors with replication; the components follow from the mean squares (Montgomery, Design and Analysis of Experiments, ch. 13; AIAG,
/// Measurement Systems Analysis, 4th ed., app. A). Where operator and device do not interact (F test, probability above 0.25, as AIAG pools), their interaction counts as repetition.
/// A component that comes out below zero is zero.
/// </remarks>
public sealed record VarianceStudy
{
    private const double PoolingProbability = 0.25;

    /// <summary>How many operators.</summary>
    public required int Operators { get; init; }

    /// <summary>How many devices.</summary>
    public required int Devices { get; init; }

    /// <summary>Values of each operator with each device.</summary>
    public required int Replicates { get; init; }

    /// <summary>Variance from operators.</summary>
    public required double OperatorVariance { get; init; }

    /// <summary>Variance from devices.</summary>
    public required double DeviceVariance { get; init; }

    /// <summary>Variance from certain operators with certain devices; 0 when pooled.</summary>
    public required double InteractionVariance { get; init; }

    /// <summary>Variance of repetition.</summary>
    public required double RepeatVariance { get; init; }

    /// <summary>The interaction was counted as repetition.</summary>
    public required bool IsPooled { get; init; }

    /// <summary>All together.</summary>
    public double TotalVariance => OperatorVariance + DeviceVariance + InteractionVariance + RepeatVariance;

    /// <summary>Works the study out.</summary>
    /// <param name="values">At least two operators, two devices, and the same number of values, two or more, of each pair.</param>
    /// <param name="obstacle">Why it can not be worked out, in a sentence; null when it can.</param>
    /// <returns>Null when it can not be worked out.</returns>
    public static VarianceStudy? Of(IReadOnlyCollection<StudyValue> values, out string? obstacle)
    {
        string[] operators = [.. values.Select(value => value.Operator).Distinct().Order(StringComparer.Ordinal)];
        string[] devices = [.. values.Select(value => value.Device).Distinct().Order(StringComparer.Ordinal)];
        var cells = values.GroupBy(value => (value.Operator, value.Device)).ToDictionary(cell => cell.Key, cell => cell.Select(value => value.Value).ToArray());
        obstacle = ObstacleOf(operators, devices, cells);
        return obstacle is null ? Of(operators, devices, cells) : null;
    }

    private static string? ObstacleOf(string[] operators, string[] devices, Dictionary<(string Operator, string Device), double[]> cells)
    {
        if (operators.Length < 2 || devices.Length < 2)
            return $"A study needs at least two operators and two devices; there are {operators.Length} and {devices.Length}.";

        foreach (string who in operators)
        {
            foreach (string device in devices.Where(device => !cells.ContainsKey((who, device))))
                return $"{who} has no run on {device}: every operator must have worked with every device.";
        }

        int fewest = cells.Values.Min(cell => cell.Length);
        if (fewest < 2)
            return "Every operator must have at least two runs on every device, else repetition can't be told from the rest.";

        return cells.Values.Any(cell => cell.Length != fewest)
            ? $"The numbers of runs differ between operators and devices (from {fewest} to {cells.Values.Max(cell => cell.Length)}); choose as many of each."
            : null;
    }

    private static VarianceStudy Of(string[] operators, string[] devices, Dictionary<(string Operator, string Device), double[]> cells)
    {
        int p = operators.Length;
        int q = devices.Length;
        int n = cells.Values.First().Length;
        double grand = cells.Values.SelectMany(cell => cell).Mean();
        double squaresOperator = q * n * operators.Sum(who => Square(devices.Average(device => cells[(who, device)].Mean()) - grand));
        double squaresDevice = p * n * devices.Sum(device => Square(operators.Average(who => cells[(who, device)].Mean()) - grand));
        double squaresCells = n * cells.Values.Sum(cell => Square(cell.Mean() - grand));
        double squaresRepeat = cells.Values.Sum(cell => cell.Sum(value => Square(value - cell.Mean())));
        double squaresBoth = squaresCells - squaresOperator - squaresDevice;

        int freedomBoth = (p - 1) * (q - 1);
        int freedomRepeat = p * q * (n - 1);
        double meanBoth = squaresBoth / freedomBoth;
        double meanRepeat = squaresRepeat / freedomRepeat;
        bool pooled = meanRepeat > 0 && 1 - FisherSnedecor.CDF(freedomBoth, freedomRepeat, Math.Max(meanBoth, 0) / meanRepeat) > PoolingProbability;
        double repeat = pooled ? (squaresBoth + squaresRepeat) / (freedomBoth + freedomRepeat) : meanRepeat;
        double against = pooled ? repeat : meanBoth;
        return new VarianceStudy
        {
            Operators = p,
            Devices = q,
            Replicates = n,
            OperatorVariance = Math.Max(0, ((squaresOperator / (p - 1)) - against) / (q * n)),
            DeviceVariance = Math.Max(0, ((squaresDevice / (q - 1)) - against) / (p * n)),
            InteractionVariance = pooled ? 0 : Math.Max(0, (meanBoth - meanRepeat) / n),
            RepeatVariance = repeat,
            IsPooled = pooled,
        };
    }

    private static double Square(double value) => value * value;
}
