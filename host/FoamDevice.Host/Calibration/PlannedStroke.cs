namespace FoamDevice.Host;

/// <summary>A stroke whose volume is weighed.</summary>
/// <param name="Index">Its place in the series, from 0.</param>
/// <param name="Cycle">The cycle it belongs to, from 0; every cycle begins and ends with an empty syringe.</param>
/// <param name="LevelPercent">Part of the working volume: 10, 50 or 100 %.</param>
/// <param name="Direction">Which way the plunger goes.</param>
/// <param name="IsContinued">The stroke before it went the same way, so that no backlash is met.</param>
/// <param name="Replicate">Which one of its kind, from 1.</param>
/// <param name="TargetMicroliters">The volume that it is to move, µL.</param>
/// <param name="Steps">Steps of the plunger for it, rounded to whole ones.</param>
public sealed record PlannedStroke(
    int Index,
    int Cycle,
    int LevelPercent,
    StrokeDirection Direction,
    bool IsContinued,
    int Replicate,
    uint TargetMicroliters,
    int Steps)
{
    /// <summary>The jog that makes it: steps of the plunger, positive toward the stopcock.</summary>
    public int JogSteps => Direction == StrokeDirection.Dispense ? Steps : -Steps;
}
