using System.Globalization;

namespace FoamDevice.Host;

/// <summary>A figure of the foam that runs can be compared by: a measured quantity, of bubbles at a certain age of the foam.</summary>
/// <remarks>Ages are taken in steps of 5 s [A]: a picture taken at 31 s is of the foam at 30 s. Of several measurements that fit, the nearest in age counts, then the latest.</remarks>
/// <param name="Quantity">Which quantity.</param>
/// <param name="AgeSeconds">At which age of the foam, s; null for a quantity of the whole foam life.</param>
public sealed record FoamFigure(MeasuredQuantity Quantity, int? AgeSeconds)
{
    /// <summary>Steps of age, s. [A]</summary>
    public const int AgeStepSeconds = 5;

    private const char AgeSign = '@';

    /// <summary>Its name in commands, such as <c>fht</c> or <c>d32@30s</c>.</summary>
    public string Id => AgeSeconds is { } age ? string.Create(CultureInfo.InvariantCulture, $"{Quantity.Id}{AgeSign}{age}s") : Quantity.Id;

    /// <summary>Its name for people, with the age.</summary>
    public string Title => AgeSeconds is { } age ? string.Create(CultureInfo.InvariantCulture, $"{Quantity.Title} at {age} s") : Quantity.Title;

    /// <summary>The figures that measurements have, in the order of quantities and ages.</summary>
    public static IReadOnlyList<FoamFigure> In(IEnumerable<RecordedMeasurement> measurements)
    {
        var found = measurements.Where(recorded => recorded.IsStanding).SelectMany(recorded => MeasuredQuantity.All
            .Where(quantity => quantity.IsCompared && quantity.Kind == recorded.Measurement.Kind && recorded.Measurement.Find(quantity.Id) is not null)
            .Where(quantity => !quantity.IsOfAnAge || recorded.Measurement.FoamAgeMilliseconds is not null)
            .Select(quantity => new FoamFigure(quantity, quantity.IsOfAnAge ? StepOf(recorded.Measurement.FoamAgeSeconds!.Value) : null))).ToHashSet();
        return [.. MeasuredQuantity.All.SelectMany(quantity => found.Where(figure => figure.Quantity == quantity).OrderBy(figure => figure.AgeSeconds))];
    }

    /// <summary>Reads a name.</summary>
    /// <returns>Null when there is no such figure, or the age is missing or too much.</returns>
    public static FoamFigure? Find(string id)
    {
        string[] parts = id.Split(AgeSign);
        if (parts.Length > 2 || MeasuredQuantity.Find(parts[0]) is not { IsCompared: true } quantity || quantity.IsOfAnAge != (parts.Length == 2))
            return null;

        if (parts.Length == 1)
            return new FoamFigure(quantity, null);

        string age = parts[1].EndsWith('s') ? parts[1][..^1] : parts[1];
        return int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? new FoamFigure(quantity, seconds) : null;
    }

    /// <summary>The figure of a run.</summary>
    /// <param name="measurements">The run's.</param>
    /// <returns>Null when it was not measured.</returns>
    public MeasuredFigure? Of(IEnumerable<RecordedMeasurement> measurements) => measurements
        .Where(recorded => recorded.IsStanding && recorded.Measurement.Kind == Quantity.Kind && recorded.Measurement.Find(Quantity.Id) is not null)
        .Where(recorded => AgeSeconds is null || Math.Abs((recorded.Measurement.FoamAgeSeconds ?? double.PositiveInfinity) - AgeSeconds.Value) <= AgeStepSeconds / 2.0)
        .OrderBy(recorded => AgeSeconds is { } age ? Math.Abs(recorded.Measurement.FoamAgeSeconds!.Value - age) : 0)
        .ThenByDescending(recorded => recorded.At)
        .Select(recorded => recorded.Measurement.Find(Quantity.Id))
        .FirstOrDefault();

    private static int StepOf(double seconds) => (int)Math.Round(seconds / AgeStepSeconds, MidpointRounding.AwayFromZero) * AgeStepSeconds;
}
