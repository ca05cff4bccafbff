namespace FoamDevice.Quality;

/// <summary>What readings must be for a curve to be fitted to them.</summary>
public static class DrainageRules
{
    /// <summary>Fewest readings: three parameters, and as many again to see how they scatter. [A]</summary>
    public const int FewestReadings = 6;

    // Readings scatter by about a graduation; a liquid level that falls by more was read or typed wrong. [A]
    private const double MostFallShare = 0.1;

    // More liquid below the foam than was put into it, beyond what reading and dead volume explain: the unit or the bore is wrong. [A]
    private const double MostDrainedShare = 1.25;

    /// <summary>Checks readings.</summary>
    /// <param name="readings">In the order in which they were taken.</param>
    /// <param name="liquidMilliliters">Liquid that was put into the foam, mL; null when it is not known.</param>
    /// <exception cref="QualityException">No curve can be fitted to them; the message says which reading is wrong, and what to do.</exception>
    public static void Check(IReadOnlyList<DrainageReading> readings, double? liquidMilliliters)
    {
        if (liquidMilliliters is { } liquid && !(liquid > 0 && double.IsFinite(liquid)))
            throw new QualityException(FormattableString.Invariant($"The liquid in the foam is given as {liquid} mL; it must be above 0."));

        for (int index = 0; index < readings.Count; index++)
            CheckOne(readings, index);

        if (readings.Count < FewestReadings)
            throw new QualityException($"There {(readings.Count == 1 ? "is 1 reading" : $"are {readings.Count} readings")}, and a drainage curve needs {FewestReadings} at least, best 10 or more from the first drop to past the half.");

        double most = readings.Max(reading => reading.DrainedMilliliters);
        if (most <= 0)
            throw new QualityException(FormattableString.Invariant($"No liquid drained up to a foam age of {readings[^1].FoamAgeSeconds:0.#} s: the drainage has not started, so there is no half-life. Go on reading until more than half of the liquid is below the foam."));

        CheckFalls(readings, most);
        CheckVariety(readings);
        if (liquidMilliliters is { } put && most > put * MostDrainedShare)
            throw new QualityException(FormattableString.Invariant($"{most:0.###} mL have drained by the readings, and only {put:0.###} mL of liquid were put into the foam. Check the unit (mL or mm), the bore, and the liquid volume."));
    }

    private static void CheckOne(IReadOnlyList<DrainageReading> readings, int index)
    {
        var (age, volume) = readings[index];
        if (!double.IsFinite(age) || !double.IsFinite(volume))
            throw new QualityException($"Reading {index + 1} is no number.");

        if (age < 0)
            throw new QualityException(FormattableString.Invariant($"Reading {index + 1} is at {age:0.###} s, before the end of the last pass: foam age is counted from there."));

        if (volume < 0)
            throw new QualityException(FormattableString.Invariant($"Reading {index + 1} is of {volume:0.###} mL: less than nothing can't drain."));

        if (index > 0 && age <= readings[index - 1].FoamAgeSeconds)
            throw new QualityException(FormattableString.Invariant($"Reading {index + 1}, at {age:0.###} s, is not later than reading {index}, at {readings[index - 1].FoamAgeSeconds:0.###} s: the readings are out of order, or one stands there twice. Bring them into the order of age."));
    }

    private static void CheckFalls(IReadOnlyList<DrainageReading> readings, double most)
    {
        double highest = 0;
        for (int index = 0; index < readings.Count; index++)
        {
            double volume = readings[index].DrainedMilliliters;
            if (highest - volume > most * MostFallShare)
                throw new QualityException(FormattableString.Invariant($"Reading {index + 1}, at {readings[index].FoamAgeSeconds:0.###} s, says {volume:0.###} mL after {highest:0.###} mL had drained before: liquid does not rise back into foam. Correct it, or take it away."));

            highest = Math.Max(highest, volume);
        }
    }

    private static void CheckVariety(IReadOnlyList<DrainageReading> readings)
    {
        int levels = readings.Select(reading => reading.DrainedMilliliters).Distinct().Count();
        if (levels < 4)
            throw new QualityException($"The readings hold only {levels} different levels: no curve can be told from them. Read more levels between the first drop and the end.");
    }
}
