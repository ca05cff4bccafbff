using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A line of a file of readings. What the file does not say is null.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="MassGrams">The mass, g; of a blank the loss.</param>
/// <param name="Side">The side.</param>
/// <param name="Series">The series.</param>
/// <param name="LevelPercent">Part of the working volume, %; 0 for an evaporation blank.</param>
/// <param name="Direction">Which way the plunger went; of a blank the vessel.</param>
public sealed record CsvMass(int Line, double MassGrams, SyringeSide? Side, VolumeSeriesKind? Series, int? LevelPercent, StrokeDirection? Direction)
{
    /// <summary>What in the line does not fit the step that the reading is asked for; null when all does.</summary>
    public string? MistakeAt(VolumeStep step)
    {
        bool asksBlank = step.Kind == VolumeStepKind.TakeBlank;
        var direction = asksBlank ? step.Vessel : step.Stroke?.Direction;
        int level = asksBlank ? 0 : step.Stroke?.LevelPercent ?? -1;
        bool fits = (Side is null || Side == step.Side?.Side) && (Series is null || Series == step.Series)
            && (LevelPercent is null ? !asksBlank : LevelPercent == level) && (Direction is null || Direction == direction);
        return fits
            ? null
            : $"line {Line}: this reading is not the next one. {(asksBlank ? "An evaporation blank (level_percent 0)" : $"{level} %")}, {direction}, "
                + $"side {step.Side?.Side}, {step.Series} is asked for. Put the lines into the order of the strokes, or take those out that are entered already.";
    }
}
