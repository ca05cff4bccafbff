namespace FoamDevice.Host;

/// <summary>Holds series against limits.</summary>
internal static class VolumeJudge
{
    /// <summary>Whether values for the device may be taken from a series: enough readings, little scatter, tight, and values that the device takes.</summary>
    public static VolumeVerdict MayAdjust(VolumeCalibrationSetup setup, CalibratedSide side, VolumeSeriesResult result, VolumeAdjustment? adjustment) => new(
        [.. Scatter(setup, result), .. Tightness(setup, side, result), .. adjustment?.Mistakes ?? []],
        [.. Remarks(setup, result)]);

    /// <summary>Whether a series is within the limits: that of the values that the device keeps must be.</summary>
    public static VolumeVerdict IsWithinLimits(VolumeCalibrationSetup setup, VolumeSeriesResult result) => new(
        [.. Scatter(setup, result), .. Errors(setup, result)],
        [.. Remarks(setup, result)]);

    private static IEnumerable<string> Scatter(VolumeCalibrationSetup setup, VolumeSeriesResult result)
    {
        foreach (var point in result.Points)
        {
            double limit = setup.Limits.At(point.LevelPercent).RandomErrorPercent;
            if (point.Count < setup.Limits.MinReplicates)
                yield return $"Too few readings at {point.Name}: {point.Count}, and {setup.Limits.MinReplicates} are needed.";
            else if (point.CoefficientOfVariationPercent > limit)
                yield return FormattableString.Invariant($"Too scattered at {point.Name}: the coefficient of variation is {point.CoefficientOfVariationPercent:0.00} %, the limit {limit:0.0##} %.");
        }
    }

    private static IEnumerable<string> Tightness(VolumeCalibrationSetup setup, CalibratedSide side, VolumeSeriesResult result)
    {
        if (result.Fit is not { } fit)
        {
            yield return "Too few readings for a fit of volume against steps.";
            yield break;
        }

        double interval = 100 * fit.MicrolitersPerStep.HalfWidth / Math.Abs(fit.MicrolitersPerStep.Value);
        double widest = setup.Limits.MaxVolumePerStepIntervalPercent;
        if (!(interval <= widest))
            yield return FormattableString.Invariant($"Too scattered: the volume of a step is known to ±{interval:0.00} % only, the limit is {widest:0.0##} %.");

        double offset = 100 * fit.OffsetMicroliters.Value / side.WorkingMicroliters;
        if (!fit.OffsetMicroliters.Holds(0) && Math.Abs(offset) > setup.Limits.MaxOffsetPercent)
        {
            yield return FormattableString.Invariant($"Every stroke has {fit.OffsetMicroliters.Value:+0.0;-0.0;0.0} µL whatever its length ({offset:+0.00;-0.00;0.00} % of the working volume): ")
                + "look for air in the syringe and for leaking check valves.";
        }

        double difference = result.DirectionDifferencePercent ?? 0;
        double allowed = setup.Limits.MaxDirectionDifferencePercent;
        if (Math.Abs(difference) > allowed)
        {
            yield return FormattableString.Invariant($"Drawn and dispensed volume differ by {difference:+0.00;-0.00;0.00} % at full volume, the limit is {allowed:0.0##} %: ")
                + "look for a leak, air, or evaporation without a blank.";
        }
    }

    private static IEnumerable<string> Errors(VolumeCalibrationSetup setup, VolumeSeriesResult result)
    {
        foreach (var point in result.Points)
        {
            double limit = setup.Limits.At(point.LevelPercent).SystematicErrorPercent;
            if (!(Math.Abs(point.SystematicErrorPercent) <= limit))
                yield return FormattableString.Invariant($"Out of limits at {point.Name}: the systematic error is {point.SystematicErrorPercent:+0.00;-0.00;0.00} %, the limit {limit:0.0##} %.");
        }
    }

    private static IEnumerable<string> Remarks(VolumeCalibrationSetup setup, VolumeSeriesResult result)
    {
        if (setup.Plan.Replicates < VolumeCalibrationPlan.StandardReplicates)
            yield return $"{setup.Plan.Replicates} replicates; ISO 8655-6 asks for {VolumeCalibrationPlan.StandardReplicates}.";

        if (result.Series.Blanks.Count == 0)
            yield return "No evaporation blank: the volumes are not corrected for evaporation.";

        foreach (var point in result.Points.Where(point => point.Suspects > 0))
            yield return $"Outliers by Grubbs' test that were kept at {point.Name}: {point.Suspects} of {point.Count} readings.";
    }
}
