using System.Text;
using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>Writes a record for other programs. The shapes are described in <c>Export/README.md</c>.</summary>
/// <remarks>Every unit is in a name, and every file says whether the run was simulated.</remarks>
public static class RecordExport
{
    /// <summary>The file names of <see cref="WriteCsv"/>.</summary>
    public static IReadOnlyList<string> CsvFiles { get; } = ["run.csv", "passes.csv", "events.csv", "gaps.csv"];

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
            return
            [
                WriteFile(folder, CsvFiles[0], writer => RecordCsv.WriteRun(record, writer)),
                WriteFile(folder, CsvFiles[1], writer => RecordCsv.WritePasses(record, writer)),
                WriteFile(folder, CsvFiles[2], writer => RecordCsv.WriteEvents(record, writer)),
                WriteFile(folder, CsvFiles[3], writer => RecordCsv.WriteGaps(record, writer)),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The record can't be written to {folder}: {failure.Message.TrimEnd('.')}. Name another folder.", failure);
        }
    }

    private static string WriteFile(string folder, string name, Action<TextWriter> write)
    {
        string path = Path.Combine(folder, name);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
        return path;
    }
}
