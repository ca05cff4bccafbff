namespace FoamDevice.Host;

/// <summary>What a volume calibration must reach to be accepted.</summary>
/// <param name="Source">Where the numbers come from; the shipped ones are assumed and say so.</param>
/// <param name="Levels">A limit for each level.</param>
/// <param name="MinReplicates">Fewest readings of a kind of stroke.</param>
/// <param name="MaxDirectionDifferencePercent">Drawn against dispensed at full volume, %.</param>
/// <param name="MaxOffsetPercent">Offset of the fit, % of the working volume.</param>
/// <param name="MaxVolumePerStepIntervalPercent">Half the 95 % interval of the volume of a step, %.</param>
public sealed record CalibrationLimits(
    string Source,
    IReadOnlyList<LevelLimit> Levels,
    int MinReplicates,
    double MaxDirectionDifferencePercent,
    double MaxOffsetPercent,
    double MaxVolumePerStepIntervalPercent)
{
    private const string Shipped = "calibration/calibration-limits.yaml";

    /// <summary>The shipped limits as a file to copy, with the reason of each number.</summary>
    public static string ShippedText => ShippedFiles.Read(Shipped);

    /// <summary>The shipped limits.</summary>
    public static CalibrationLimits Load() => Parse(ShippedText, Path.GetFileName(Shipped));

    /// <summary>Reads limits.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="VolumeCalibrationException">Something is wrong in it: file, line, field, what, and what to do.</exception>
    public static CalibrationLimits Parse(string yaml, string fileName)
    {
        try
        {
            var file = YamlFile.Read(yaml, fileName);
            var limits = new CalibrationLimits(
                file.Text("source"),
                [.. file.Sections("levels").Select(ReadLevel)],
                file.Count("minReplicates", 2, 50, "replicates"),
                file.Number("maxDirectionDifferencePercent", 0.01, 10, "%"),
                file.Number("maxOffsetPercent", 0.01, 10, "%"),
                file.Number("maxVolumePerStepIntervalPercent", 0.01, 10, "%"));
            if (!limits.Levels.Select(level => level.LevelPercent).SequenceEqual(VolumeCalibrationPlan.LevelsPercent))
                throw file.Mistake("levels", "the levels must be 10, 50 and 100 %.", "Write each once, in this order.");

            file.RefuseUnknown();
            return limits;
        }
        catch (YamlMistakeException mistake)
        {
            throw new VolumeCalibrationException(mistake.Message);
        }
    }

    /// <summary>The limit at a level, percent of the working volume.</summary>
    public LevelLimit At(int levelPercent) => Levels.First(level => level.LevelPercent == levelPercent);

    private static LevelLimit ReadLevel(YamlSection section) => new(
        section.Count("levelPercent", 1, 100, "%"),
        section.Number("systematicErrorPercent", 0.01, 20, "%"),
        section.Number("randomErrorPercent", 0.01, 20, "%"));
}
