using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A plan field in words.</summary>
/// <param name="Subject">With its article, as a sentence begins.</param>
/// <param name="Unit">How its value is shown.</param>
internal sealed record PlanFieldText(string Subject, PlanUnit Unit)
{
    /// <summary>The words for a field.</summary>
    public static PlanFieldText Of(PlanField field) => field switch
    {
        PlanField.RunToken => new("The run token", PlanUnit.None),
        PlanField.LiquidMicroliters => new("The liquid", PlanUnit.Milliliters),
        PlanField.GasMicroliters => new("The gas", PlanUnit.Milliliters),
        PlanField.Passes => new("The number of passes", PlanUnit.None),
        PlanField.LastSlowPass => new("The last slow pass", PlanUnit.None),
        PlanField.FirstDurationMicroseconds => new("The time of the first pass", PlanUnit.SecondsOfMicroseconds),
        PlanField.FirstRampPartsPerMillion => new("The ramp's share of the first pass", PlanUnit.Percent),
        PlanField.SlowDurationMicroseconds => new("The time of a slow pass", PlanUnit.SecondsOfMicroseconds),
        PlanField.SlowRampPartsPerMillion => new("The ramp's share of a slow pass", PlanUnit.Percent),
        PlanField.FastDurationMicroseconds => new("The time of a fast pass", PlanUnit.SecondsOfMicroseconds),
        PlanField.FastRampPartsPerMillion => new("The ramp's share of a fast pass", PlanUnit.Percent),
        PlanField.GapMicroseconds => new("The gap between passes", PlanUnit.SecondsOfMicroseconds),
        PlanField.Purges => new("The number of purges", PlanUnit.None),
        PlanField.PurgeMicroliters => new("The gas of a purge", PlanUnit.Milliliters),
        PlanField.FillMicrolitersPerSecond => new("The flow while drawing gas", PlanUnit.MillilitersPerSecond),
        PlanField.FillDwellMilliseconds => new("The dwell after the fill", PlanUnit.SecondsOfMilliseconds),
        PlanField.BoreAMicrometers => new("The bore of syringe A", PlanUnit.Millimeters),
        PlanField.BoreBMicrometers => new("The bore of syringe B", PlanUnit.Millimeters),
        PlanField.CapacityAMicroliters => new("The capacity of syringe A", PlanUnit.Milliliters),
        PlanField.CapacityBMicroliters => new("The capacity of syringe B", PlanUnit.Milliliters),
        PlanField.FinishIn => new("The syringe to finish in", PlanUnit.None),
        PlanField.LinkLoss => new("The choice for a lost host", PlanUnit.None),
        PlanField.LinkGraceMilliseconds => new("The grace for a silent host", PlanUnit.SecondsOfMilliseconds),
        PlanField.ChargeMicroliters => new("Liquid and gas together", PlanUnit.Milliliters),
        PlanField.StrokeMicrometers => new("The stroke of a whole pass", PlanUnit.Millimeters),
        PlanField.FirstSteps => new("The stroke of the first pass", PlanUnit.Steps),
        PlanField.SlowSteps => new("The stroke of a slow pass", PlanUnit.Steps),
        PlanField.FastSteps => new("The stroke of a fast pass", PlanUnit.Steps),
        PlanField.FirstSpeed => new("The peak plunger speed of the first pass", PlanUnit.MillimetersPerSecond),
        PlanField.SlowSpeed => new("The peak plunger speed of a slow pass", PlanUnit.MillimetersPerSecond),
        PlanField.FastSpeed => new("The peak plunger speed of a fast pass", PlanUnit.MillimetersPerSecond),
        PlanField.FirstAcceleration => new("The acceleration of the first pass", PlanUnit.MetersPerSecondSquared),
        PlanField.SlowAcceleration => new("The acceleration of a slow pass", PlanUnit.MetersPerSecondSquared),
        PlanField.FastAcceleration => new("The acceleration of a fast pass", PlanUnit.MetersPerSecondSquared),
        PlanField.FirstFlow => new("The peak flow of the first pass", PlanUnit.MillilitersPerSecond),
        PlanField.SlowFlow => new("The peak flow of a slow pass", PlanUnit.MillilitersPerSecond),
        PlanField.FastFlow => new("The peak flow of a fast pass", PlanUnit.MillilitersPerSecond),
        PlanField.StepPeriod => new("The time of one step", PlanUnit.Milliseconds),
        PlanField.FillSpeed => new("The plunger speed while drawing gas", PlanUnit.MillimetersPerSecond),
        _ => new($"Plan field {(byte)field}", PlanUnit.None),
    };
}
