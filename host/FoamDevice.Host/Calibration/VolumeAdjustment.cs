using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The values that a fit gives for the device.</summary>
/// <param name="Values">The values; null when the device could not take them.</param>
/// <param name="ScalePartsPerMillion">Volume of a step against the nominal bore and lead, ppm, with its interval.</param>
/// <param name="BacklashSteps">Backlash, steps, with its interval.</param>
/// <param name="Mistakes">Why the device could not take them, in words.</param>
public sealed record VolumeAdjustment(VolumeValues? Values, Estimate ScalePartsPerMillion, Estimate BacklashSteps, IReadOnlyList<string> Mistakes)
{
    /// <summary>Works the values out.</summary>
    /// <param name="side">The side, with the model of the syringe.</param>
    /// <param name="machine">The machine's geometry.</param>
    /// <param name="inDevice">The calibration that they are to go into.</param>
    /// <param name="fit">The fit of a series.</param>
    /// <param name="inForce">The values under which it was measured.</param>
    public static VolumeAdjustment Of(CalibratedSide side, MachineProfile machine, Calibration inDevice, VolumeFit fit, VolumeValues inForce)
    {
        var scale = fit.MicrolitersPerStep.To(1_000_000 / side.MicrolitersPerStep(machine, 1_000_000));
        var backlash = fit.BacklashSteps.To(1, inForce.BacklashSteps);
        var mistakes = new List<string>();
        if (Math.Round(backlash.Value) < 0 && backlash.Upper < 0)
        {
            mistakes.Add(FormattableString.Invariant($"The backlash comes out as {backlash.Value:0.0} steps, and none is below 0. ")
                + "Look for air in the syringe, and for readings of two strokes that were exchanged.");
        }

        var values = new VolumeValues(Whole(scale.Value), Whole(backlash.Value));
        mistakes.AddRange(Refusals(values, inDevice, side));
        return new VolumeAdjustment(mistakes.Count == 0 ? values : null, scale, backlash, mistakes);
    }

    private static uint Whole(double value) => (uint)Math.Clamp(Math.Round(value), 0, uint.MaxValue);

    private static IEnumerable<string> Refusals(VolumeValues values, Calibration inDevice, CalibratedSide side)
    {
        var rules = new SettingsRules();
        if (rules.Check(values.In(inDevice, side.Side, 0)))
            yield break;

        string bound = rules.Value < rules.Limit ? "at least" : "at most";
        yield return $"The device would not take {MessageFields.NameOf<Calibration>(rules.Field)} = {rules.Value}: it must be {bound} {rules.Limit}. "
            + $"Check that the syringe is a {side.Syringe.Title}, and that drive and nut are sound.";
    }
}
