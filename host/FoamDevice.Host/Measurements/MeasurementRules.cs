namespace FoamDevice.Host;

/// <summary>What a measurement must be to go on record.</summary>
internal static class MeasurementRules
{
    private const int MaxCharacters = 2_000;
    private const int MaxNameCharacters = 200;
    private const int MaxItems = 200;

    /// <summary>Checks one.</summary>
    /// <exception cref="RecordAdditionException">It can't be taken; the message says why.</exception>
    public static void Check(RunRecord record, Measurement measurement, IReadOnlyList<FileToKeep> files)
    {
        CheckReality(record, measurement);
        CheckText(measurement.Who, "The name of who measured", MaxNameCharacters, mayBeEmpty: false);
        CheckText(measurement.Instrument, "The instrument", MaxNameCharacters, mayBeEmpty: true);
        CheckText(measurement.Method, "The method of the measurement", MaxCharacters, mayBeEmpty: false);
        CheckText(measurement.Software, "The program that measured", MaxNameCharacters, mayBeEmpty: false);
        if (measurement.FoamAgeMilliseconds is < 0)
            throw new RecordAdditionException("The foam age is below zero: the foam is not older than the end of its last pass.");

        foreach (var (name, value) in measurement.Settings)
        {
            CheckText(name, "The name of a setting", MaxNameCharacters, mayBeEmpty: false);
            CheckText(value, $"The setting '{name}'", MaxCharacters, mayBeEmpty: true);
        }

        foreach (string warning in measurement.Warnings)
            CheckText(warning, "A warning", MaxCharacters, mayBeEmpty: false);

        CheckFigures(measurement.Figures);
        CheckFiles(files);
        CheckSuperseded(record, measurement);
        if (measurement.Figures.Count > MaxItems || files.Count > MaxItems || measurement.Warnings.Count > MaxItems || measurement.Settings.Count > MaxItems)
            throw new RecordAdditionException($"A measurement holds at most {MaxItems} figures, files, warnings and settings each.");
    }

    private static void CheckReality(RunRecord record, Measurement measurement)
    {
        string id = record.Header.Id;
        if (record.Header.IsSimulated && !measurement.IsPractice)
            throw new RecordAdditionException($"Run {id} is SIMULATED: no foam was made that could be measured. Name the run of a real device; for practice, say that it is practice (--practice), and the measurement is marked so.");

        if (!record.Header.IsSimulated && measurement.IsPractice)
            throw new RecordAdditionException($"Run {id} is of a real device, and practice measurements belong to simulated runs only: leave --practice away, or name a simulated run.");
    }

    private static void CheckFigures(IReadOnlyList<MeasuredFigure> figures)
    {
        if (figures.Count == 0)
            throw new RecordAdditionException("The measurement has no figure.");

        HashSet<string> seen = [];
        foreach (var figure in figures)
        {
            CheckText(figure.Id, "The id of a figure", MaxNameCharacters, mayBeEmpty: false);
            CheckText(figure.Unit, $"The unit of {figure.Id}", MaxNameCharacters, mayBeEmpty: true);
            if (!seen.Add(figure.Id))
                throw new RecordAdditionException($"The figure {figure.Id} stands there twice.");

            if (!double.IsFinite(figure.Value) || figure.Low is { } low && !double.IsFinite(low) || figure.High is { } high && !double.IsFinite(high))
                throw new RecordAdditionException($"The figure {figure.Id} is no finite number.");

            if (figure.Low > figure.High)
                throw new RecordAdditionException($"The interval of {figure.Id} ends before it begins.");
        }
    }

    private static void CheckFiles(IReadOnlyList<FileToKeep> files)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            CheckText(file.Name, "The name of a file", MaxNameCharacters, mayBeEmpty: false);
            CheckText(file.MediaType, $"The media type of {file.Name}", MaxNameCharacters, mayBeEmpty: false);
            if (file.Name.AsSpan().ContainsAny('/', '\\'))
                throw new RecordAdditionException($"The file name '{file.Name}' holds a folder. Give the name alone.");

            if (!seen.Add(file.Name))
                throw new RecordAdditionException($"Two files of the measurement are called {file.Name}. Rename one of them.");
        }
    }

    private static void CheckSuperseded(RunRecord record, Measurement measurement)
    {
        if (measurement.Supersedes is not { } key)
            return;

        var earlier = record.Measurements.FirstOrDefault(recorded => recorded.Key == key)
            ?? throw new RecordAdditionException($"Run {record.Header.Id} has no measurement {key} that this one could take the place of. `foam runs show {record.Header.Id}` names those that it has.");
        if (!earlier.IsStanding)
            throw new RecordAdditionException($"The measurement {key} has been superseded already, by {earlier.SupersededBy}. Supersede that one.");

        if (earlier.Measurement.Kind != measurement.Kind)
            throw new RecordAdditionException($"The measurement {key} is of another kind: {MeasurementFacts.NameOf(earlier.Measurement.Kind)}, and this one is {MeasurementFacts.NameOf(measurement.Kind)}.");
    }

    private static void CheckText(string text, string what, int most, bool mayBeEmpty)
    {
        if (!mayBeEmpty && text.Trim().Length == 0)
            throw new RecordAdditionException($"{what} is empty.");

        if (text.Length > most)
            throw new RecordAdditionException($"{what} has {text.Length} characters; at most {most} are taken.");

        if (!PlainText.Is(text))
            throw new RecordAdditionException($"{what} holds characters that can't be printed. Write plain text on one line.");
    }
}
