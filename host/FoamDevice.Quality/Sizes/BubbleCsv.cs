using System.Globalization;
using CsvHelper;

namespace FoamDevice.Quality;

/// <summary>
/// The circles of pictures as CSV, for a person to edit: a row taken out is a bubble removed, a row with other numbers a bubble changed, a row without a number in the column
/// <c>bubble</c> a bubble added.
/// </summary>
public static class BubbleCsv
{
    private const string NumberFormat = "0.00";
    private static readonly string[] Columns = ["picture", "bubble", "center_x_px", "center_y_px", "radius_px", "confidence"];

    /// <summary>Writes the circles of pictures; bubbles are numbered from 1 in each picture, in the order of its list.</summary>
    public static string Write(IEnumerable<SizedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (CsvWriter csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (SizedPicture picture in pictures)
            {
                for (int i = 0; i < picture.Bubbles.Count; i++)
                    csv.WriteRecord([picture.Name, (i + 1).ToString(CultureInfo.InvariantCulture), .. Numbers(picture.Bubbles[i])]);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads edited circles, and holds them against those that were found.</summary>
    /// <param name="text">The CSV; commas, semicolons or tabs between the columns.</param>
    /// <param name="found">The pictures as they were found.</param>
    /// <exception cref="QualityException">It is no such CSV, or a row makes no sense; the message names the line.</exception>
    public static IReadOnlyList<EditedPicture> Read(string text, IReadOnlyList<SizedPicture> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        IReadOnlyList<CircleRow> rows = ReadRows(text);
        if (rows.FirstOrDefault(row => !found.Any(picture => picture.Name == row.Picture)) is { } stranger)
            throw new QualityException($"Line {stranger.Line}: there is no picture '{stranger.Picture}' among those given. Name the pictures that the circles were found in: {string.Join(", ", found.Select(picture => picture.Name))}.");

        return [.. found.Select(picture => EditedPicture.Of(picture, [.. rows.Where(row => row.Picture == picture.Name)]))];
    }

    /// <summary>The numbers of a bubble as the CSV holds them.</summary>
    internal static string[] Numbers(Bubble bubble) => [Number(bubble.CenterXPixels), Number(bubble.CenterYPixels), Number(bubble.RadiusPixels), Number(bubble.Confidence)];

    /// <summary>A number as the CSV holds it.</summary>
    internal static string Number(double value) => value.ToString(NumberFormat, CultureInfo.InvariantCulture);

    private static List<CircleRow> ReadRows(string text)
    {
        var options = new CsvReaderOptions { TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw, NormalizeHeaderName = name => name.Trim().ToLowerInvariant() };
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), options);
            var rows = new List<CircleRow>();
            bool isThere = csv.Read();
            RequireHeader(csv.Headers);
            for (; isThere; isThere = csv.Read())
                rows.Add(ReadRow(csv));

            return rows;
        }
        catch (CsvFormatException flaw)
        {
            throw new QualityException($"The file of circles can't be read as CSV: {flaw.Message.TrimEnd('.')}.", flaw);
        }
    }

    private static void RequireHeader(IReadOnlyList<string> headers)
    {
        string[] missing = [.. Columns.SkipLast(1).Except(headers.Select(name => name.Trim().ToLowerInvariant()))];
        if (missing.Length > 0)
            throw new QualityException($"The first line of the circles lacks {string.Join(", ", missing)}. Edit the CSV that `foam quality bubbles` wrote and keep its first line: {string.Join(",", Columns)}");
    }

    private static CircleRow ReadRow(CsvReader csv)
    {
        int line = (int)csv.LineNumber;
        if (csv.FieldCount != csv.Headers.Count)
            throw new QualityException($"Line {line}: {csv.FieldCount} values, and {csv.Headers.Count} columns. Write a point, not a comma, for decimals.");

        string number = csv.GetString("bubble");
        int? bubble = number.Length == 0 ? null : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int read)
            ? read
            : throw new QualityException($"Line {line}: bubble '{number}' is no number of a bubble. Leave it empty for a bubble that you add.");
        return new CircleRow(line, csv.GetString("picture"), bubble, ReadNumber(csv, "center_x_px"), ReadNumber(csv, "center_y_px"), ReadNumber(csv, "radius_px"));
    }

    private static double ReadNumber(CsvReader csv, string column)
    {
        string field = csv.GetString(column);
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new QualityException($"Line {csv.LineNumber}: {column} '{field}' is no number. Write pixels with a decimal point, such as 12.5.");
    }
}
