using System.Text;
using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>Writes a record for other programs. The shapes are described in <c>Export/README.md</c>.</summary>
/// <remarks>Every unit is in a name, and every file says whether the run was simulated.</remarks>
public static class RecordExport
{
    private static readonly (string Name, Action<RunRecord, TextWriter> Write)[] Tables =
    [
        ("run.csv", RecordCsv.WriteRun),
        ("passes.csv", RecordCsv.WritePasses),
        ("events.csv", RecordCsv.WriteEvents),
        ("gaps.csv", RecordCsv.WriteGaps),
        ("context.csv", RecordedWordsCsv.WriteContext),
        ("entries.csv", RecordedWordsCsv.WriteEntries),
        ("deviations.csv", RecordedWordsCsv.WriteDeviations),
        ("measurements.csv", MeasurementCsv.WriteFigures),
        ("measured-files.csv", MeasurementCsv.WriteFiles),
    ];

    /// <summary>The file names of <see cref="WriteCsv"/>.</summary>
    public static IReadOnlyList<string> CsvFiles { get; } = [.. Tables.Select(table => table.Name)];

    /// <summary>Writes the record as one JSON object in UTF-8.</summary>
    public static void WriteJson(RunRecord record, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        RecordJson.Write(json, record);
    }

    /// <summary>The record as JSON text.</summary>
    public static string Json(RunRecord record)
    {
        using var stream = new MemoryStream();
        WriteJson(record, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes <see cref="CsvFiles"/> into a folder, which is made when it is not there; files of these names are replaced.</summary>
    /// <returns>The paths written.</returns>
    /// <exception cref="ExportException">The folder or a file can't be written.</exception>
    public static IReadOnlyList<string> WriteCsv(RunRecord record, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return [.. Tables.Select(table => WriteFile(folder, table.Name, writer => table.Write(record, writer)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The record can't be written to {folder}: {failure.Message.TrimEnd('.')}. Name another folder.", failure);
        }
    }

    /// <summary>The tables of <see cref="WriteCsv"/> in memory.</summary>
    public static IReadOnlyList<PackageFile> CsvTables(RunRecord record) =>
        [.. Tables.Select(table => Table(table.Name, writer => table.Write(record, writer)))];

    private static PackageFile Table(string name, Action<TextWriter> write)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(writer);
        return new PackageFile(name, Encoding.UTF8.GetBytes(writer.ToString()));
    }

    private static string WriteFile(string folder, string name, Action<TextWriter> write)
    {
        string path = Path.Combine(folder, name);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
        return path;
    }
}
