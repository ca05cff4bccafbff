using System.Globalization;
using CsvHelper;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Readings of a volume calibration as CSV, one line a reading in the order of the strokes: a header line, decimal points; comma, semicolon or tab between values.</summary>
/// <remarks>
/// Needed is <c>mass_g</c> or <c>mass_mg</c>. Optional are <c>side</c> (A, B), <c>series</c> (AsFound, AsLeft), <c>level_percent</c> (10, 50, 100; 0 for an
/// evaporation blank, whose mass is the loss) and <c>direction</c> (Draw, Dispense): where they are, each reading is held against the stroke it is given for.
/// <c>replicate</c>, <c>volume_ul</c>, <c>taken_at_utc</c>, <c>simulated</c> and <c>note</c> may stand there and are not read.
/// </remarks>
public static class VolumeReadingsCsv
{
    private static readonly string[] Known = ["mass_g", "mass_mg", "side", "series", "level_percent", "direction", "replicate", "volume_ul", "taken_at_utc", "simulated", "note"];

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="VolumeCalibrationException">Something is wrong in it: file, line, what, and what to do. Nothing is taken then.</exception>
    public static IReadOnlyList<CsvMass> Read(TextReader text, string fileName)
    {
        try
        {
            using var csv = CsvReader.Create(text, new CsvReaderOptions { TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw }, leaveOpen: true);
            var masses = new List<CsvMass>();
            while (csv.Read())
            {
                CheckHeaders(csv.Headers, fileName);
                masses.Add(ReadLine(csv, fileName));
            }

            return masses.Count > 0 ? masses : throw new VolumeCalibrationException($"{fileName}: there are no readings in it. Write a header line with mass_g, and a reading on each line below.");
        }
        catch (CsvFormatException damage)
        {
            throw new VolumeCalibrationException($"{fileName}: {damage.Message.TrimEnd('.')}. Save it as plain CSV with a header line.", damage);
        }
    }

    /// <summary>Writes every blank and reading of a calibration, in the same shape.</summary>
    public static void Write(VolumeCalibrationLog log, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(["side", "series", "level_percent", "direction", "replicate", "mass_g", "volume_ul", "taken_at_utc", "simulated"]);
        string mark = log.Setup.Device.IsSimulated ? "SIM" : "";
        foreach (var series in log.Series)
        {
            foreach (var vessel in series.Blanks.GroupBy(blank => blank.Direction))
            {
                foreach (var (index, blank) in vessel.Index())
                    csv.WriteRecord([.. Place(series, 0, vessel.Key, index + 1), Show(blank.LossGrams, 6), "", StoreTime.Write(blank.TakenAt), mark]);
            }

            var volumes = VolumeSeriesResult.VolumesOf(log, series);
            foreach (var (volume, reading) in volumes.Zip(series.Readings))
            {
                csv.WriteRecord([.. Place(series, volume.Stroke.LevelPercent, volume.Stroke.Direction, volume.Stroke.Replicate),
                    Show(reading.MassGrams, 6), Show(volume.Microliters, 3), StoreTime.Write(reading.TakenAt), mark]);
            }
        }
    }

    private static string[] Place(VolumeSeries series, int level, StrokeDirection direction, int replicate) =>
        [series.Side.ToString(), series.Kind.ToString(), level.ToString(CultureInfo.InvariantCulture), direction.ToString(), replicate.ToString(CultureInfo.InvariantCulture)];

    private static string Show(double value, int digits) => Math.Round(value, digits).ToString(CultureInfo.InvariantCulture);

    private static void CheckHeaders(IReadOnlyList<string> headers, string fileName)
    {
        if (headers.FirstOrDefault(header => !Known.Contains(header)) is { } unknown)
        {
            string hint = NearMatches.Suggest(unknown, Known);
            throw new VolumeCalibrationException($"{fileName}(1): '{unknown}' is no column that is known. {(hint.Length > 0 ? $"Did you mean {hint}?" : $"Known: {string.Join(", ", Known)}.")}");
        }

        if (headers.Contains("mass_g") == headers.Contains("mass_mg"))
            throw new VolumeCalibrationException($"{fileName}(1): the column mass_g (in g) or mass_mg (in mg) must be there, one of them.");

        if (headers.Distinct().Count() < headers.Count)
            throw new VolumeCalibrationException($"{fileName}(1): a column stands there twice. Take one of them out.");
    }

    private static CsvMass ReadLine(CsvReader csv, string fileName)
    {
        int line = (int)csv.LineNumber;
        if (csv.FieldCount != csv.Headers.Count)
            throw new VolumeCalibrationException($"{fileName}({line}): {csv.FieldCount} values, and {csv.Headers.Count} columns. Write a point, not a comma, for decimals.");

        try
        {
            bool inMilligrams = csv.Headers.Contains("mass_mg");
            double mass = MassText.Parse(csv.GetString(inMilligrams ? "mass_mg" : "mass_g"), inMilligrams ? 0.001m : 1);
            return new CsvMass(line, mass, Word<SyringeSide>(csv, "side"), Word<VolumeSeriesKind>(csv, "series"), Level(csv), Word<StrokeDirection>(csv, "direction"));
        }
        catch (VolumeCalibrationException mistake)
        {
            throw new VolumeCalibrationException($"{fileName}({line}): {mistake.Message}");
        }
    }

    private static int? Level(CsvReader csv)
    {
        if (Text(csv, "level_percent") is not { } text)
            return null;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && (level == 0 || VolumeCalibrationPlan.LevelsPercent.Contains(level))
            ? level
            : throw new VolumeCalibrationException($"level_percent '{text}' is none of 10, 50, 100, and 0 for an evaporation blank.");
    }

    private static TWord? Word<TWord>(CsvReader csv, string column) where TWord : struct, Enum
    {
        if (Text(csv, column) is not { } text)
            return null;

        string[] words = [.. Enum.GetNames<TWord>().Where(name => name != "None")];
        return words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<TWord>(found)
            : throw new VolumeCalibrationException($"{column} '{text}' is none of {string.Join(", ", words)}.");
    }

    private static string? Text(CsvReader csv, string column) =>
        csv.Headers.Contains(column) && csv.GetString(column) is { Length: > 0 } text ? text : null;
}
