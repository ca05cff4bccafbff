using System.Globalization;
using CsvHelper;

namespace FoamDevice.Quality;

/// <summary>Drainage readings as CSV: one header line, points in numbers; comma, semicolon or tab between values.</summary>
/// <remarks><c>age_s</c>, then <c>drained_ml</c> or <c>level_mm</c>; <c>first_said</c> and <c>taken_away</c> need not be there.</remarks>
public static class DrainageCsv
{
    private const string Age = "age_s";
    private const string Milliliters = "drained_ml";
    private const string Millimeters = "level_mm";
    private const string FirstSaid = "first_said";
    private const string TakenAway = "taken_away";
    private const string Yes = "yes";
    private static readonly string[] Known = [Age, Milliliters, Millimeters, FirstSaid, TakenAway];

    // A level every tenth of a second for an hour and a half; a longer file is no list of readings.
    private const int MostReadings = 50_000;

    /// <summary>Reads a sheet.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="boreMillimeters">Bore of the barrel, mm, for levels in mm; null for none.</param>
    /// <exception cref="QualityException">It can't be read; the message names the line, and says what to do.</exception>
    public static DrainageSheet Read(string text, double? boreMillimeters)
    {
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
            DrainageSheet? sheet = null;
            while (csv.Read())
            {
                sheet ??= new DrainageSheet(ScaleOf(csv.Headers, boreMillimeters));
                if (sheet.Marks.Count == MostReadings)
                    throw new QualityException($"The file holds more than {MostReadings} readings; give a list of levels, not a recording.");

                Add(sheet, csv);
            }

            return sheet ?? throw new QualityException($"The file holds no reading. Its first line names the columns, {Age},{Milliliters} or {Age},{Millimeters}; below it stands a reading a line.");
        }
        catch (CsvFormatException damage)
        {
            throw new QualityException($"The readings can't be read: {damage.Message.TrimEnd('.')}. Save them as plain CSV with a header line.", damage);
        }
    }

    /// <summary>Writes a sheet.</summary>
    public static string Write(DrainageSheet sheet)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord([Age, LevelColumn(sheet), FirstSaid, TakenAway]);
            foreach (var mark in sheet.Marks)
                csv.WriteRecord([Number(mark.FoamAgeSeconds), Number(mark.Level), mark.FirstSaid is { } first ? Number(first) : "", mark.IsTakenAway ? Yes : ""]);
        }

        return writer.ToString();
    }

    private static LevelScale ScaleOf(IReadOnlyList<string> headers, double? boreMillimeters)
    {
        if (headers.FirstOrDefault(header => !Known.Contains(header)) is { } unknown)
            throw new QualityException($"Line 1: '{unknown}' is no column that is known. Known are {string.Join(", ", Known)}.");

        if (headers.Distinct().Count() < headers.Count)
            throw new QualityException("Line 1 names a column twice.");

        if (!headers.Contains(Age))
            throw new QualityException($"Line 1 has no column {Age}: the age of the foam at each reading, in s since the end of the last pass.");

        return (headers.Contains(Milliliters), headers.Contains(Millimeters), boreMillimeters) switch
        {
            (true, true, _) => throw new QualityException($"Line 1 names both {Milliliters} and {Millimeters}: leave one of them out, so that it is clear which counts."),
            (true, false, null) => LevelScale.Milliliters,
            (true, false, _) => throw new QualityException($"The levels are in mL ({Milliliters}), and a bore is given, which is for levels in mm. Leave one of them away."),
            (false, true, { } bore) => LevelScale.Millimeters(bore),
            (false, true, null) => throw new QualityException($"The levels are in mm ({Millimeters}): give the bore of the barrel, such as --bore 15.9mm."),
            _ => throw new QualityException($"Line 1 has neither a column {Milliliters} nor {Millimeters}: one of them holds the levels."),
        };
    }

    private static void Add(DrainageSheet sheet, CsvReader csv)
    {
        if (csv.FieldCount != csv.Headers.Count)
            throw new QualityException($"Line {csv.LineNumber} has {csv.FieldCount} values, and there are {csv.Headers.Count} columns. Write a point, not a comma, for decimals.");

        double? first = Text(csv, FirstSaid).Length > 0 ? Number(csv, FirstSaid) : null;
        var mark = new DrainageMark(Number(csv, Age), Number(csv, LevelColumn(sheet)), first, IsTakenAway: Text(csv, TakenAway).Length > 0);
        try
        {
            sheet.Add(mark);
        }
        catch (QualityException flaw)
        {
            throw new QualityException($"Line {csv.LineNumber}: {flaw.Message}", flaw);
        }
    }

    private static string LevelColumn(DrainageSheet sheet) => sheet.Scale.Unit == LevelScale.Milliliters.Unit ? Milliliters : Millimeters;

    private static double Number(CsvReader csv, string column)
    {
        string text = Text(csv, column);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new QualityException($"Line {csv.LineNumber}: {column} is '{text}'; give a number with a point, such as 12.5.");
    }

    private static string Text(CsvReader csv, string column) => csv.TryGetFieldIndex(column, out int index) && index < csv.FieldCount ? csv.GetString(index).Trim() : "";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
