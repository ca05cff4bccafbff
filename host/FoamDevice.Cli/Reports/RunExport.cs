using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Writes a stored run to where the operator wants it.</summary>
internal static class RunExport
{
    /// <summary>Writes it.</summary>
    /// <param name="record">The run.</param>
    /// <param name="format">As what.</param>
    /// <param name="path">File for JSON, null for <paramref name="output"/>; folder for CSV, null for the run's id.</param>
    /// <param name="output">Takes JSON, or the names of the files written.</param>
    public static void Write(RunRecord record, RunExportFormat format, string? path, TextWriter output)
    {
        if (format == RunExportFormat.Csv)
            WriteCsv(record, path ?? record.Header.Id, output);
        else if (path is null)
            output.WriteLine(RecordExport.Json(record));
        else
            WriteJson(record, path, output);
    }

    private static void WriteCsv(RunRecord record, string folder, TextWriter output)
    {
        foreach (string file in RecordExport.WriteCsv(record, folder))
            output.WriteLine(file);
    }

    private static void WriteJson(RunRecord record, string path, TextWriter output)
    {
        try
        {
            File.WriteAllText(path, RecordExport.Json(record) + "\n");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--output {path}: the file can't be written. {trouble.Message}");
        }

        output.WriteLine(path);
    }
}
