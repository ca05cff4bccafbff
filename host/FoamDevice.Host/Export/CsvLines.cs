using CsvHelper;

namespace FoamDevice.Host;

/// <summary>Lines of the exported tables: comma, point, UTF-8, one header line.</summary>
internal static class CsvLines
{
    // Titles and names come from people; a spreadsheet must not run one that begins with "=".
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>What stands in every line of a simulated run.</summary>
    public static string Mark(RunRecord record) => record.Header.IsSimulated ? "SIM" : "";

    /// <summary>A table of one line.</summary>
    public static void Write(TextWriter writer, (string Header, object? Value)[] line) =>
        Write(writer, [.. line.Select(cell => cell.Header)], [[.. line.Select(cell => cell.Value)]]);

    /// <summary>A table.</summary>
    public static void Write(TextWriter writer, string[] headers, IEnumerable<object?[]> lines)
    {
        using var csv = CsvWriter.Create(writer, Options, leaveOpen: true);
        foreach (string header in headers)
            csv.WriteField(header);

        csv.EndRecord();
        foreach (object?[] line in lines)
        {
            foreach (object? value in line)
                csv.WriteField(value is double number ? Math.Round(number, 9) : value);

            csv.EndRecord();
        }
    }
}
