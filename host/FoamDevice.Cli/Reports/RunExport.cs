using System.Text;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Writes a stored run to where the operator wants it.</summary>
internal static class RunExport
{
    private const int ShownHashDigits = 8;

    /// <summary>Writes it.</summary>
    /// <param name="store">Where the run is.</param>
    /// <param name="record">The run.</param>
    /// <param name="format">As what.</param>
    /// <param name="path">File for JSON (null for <paramref name="output"/>) and zip, folder for the others; null for one named like the run.</param>
    /// <param name="output">Takes JSON, or the names of the files written.</param>
    public static void Write(RunStore store, RunRecord record, RunExportFormat format, string? path, TextWriter output)
    {
        switch (format)
        {
            case RunExportFormat.Csv:
                WriteCsv(record, path ?? record.Header.Id, output);
                break;
            case RunExportFormat.Parquet:
                WriteParquet(record, path ?? record.Header.Id, output);
                break;
            case RunExportFormat.Files:
                WriteFiles(store, record, path ?? record.Header.Id, output);
                break;
            case RunExportFormat.Zip:
                byte[] package = RecordPackage.Write(store, record, ExportedFiles.Of(ReportedRun.Of(store, record)));
                WriteFile(path ?? $"{record.Header.Id}.zip", package, output);
                break;
            default:
                WriteJson(record, path, output);
                break;
        }
    }

    private static void WriteCsv(RunRecord record, string folder, TextWriter output)
    {
        foreach (string file in RecordExport.WriteCsv(record, folder))
            output.WriteLine(file);
    }

    private static void WriteParquet(RunRecord record, string folder, TextWriter output)
    {
        foreach (PackageFile file in ExportedFiles.ParquetTables(record))
            WriteFile(Path.Combine(MadeFolder(folder), file.Name), file.Content, output);
    }

    // Versions of one measurement have files of one name: what tells them apart stands before it.
    private static void WriteFiles(RunStore store, RunRecord record, string folder, TextWriter output)
    {
        MeasuredFile[] files = [.. record.Measurements.SelectMany(recorded => recorded.Measurement.Files).DistinctBy(file => (file.Name, file.Sha256))];
        if (files.Length == 0)
            throw new BadInputException($"Run {record.Header.Id} has no measurement with files. `foam quality` measures its foam.");

        foreach (MeasuredFile file in files)
            WriteFile(Path.Combine(MadeFolder(folder), $"{file.Sha256[..ShownHashDigits]}-{Path.GetFileName(file.Name)}"), store.Files.Read(file), output);
    }

    private static void WriteJson(RunRecord record, string? path, TextWriter output)
    {
        if (path is null)
            output.WriteLine(RecordExport.Json(record));
        else
            WriteFile(path, Encoding.UTF8.GetBytes(RecordExport.Json(record) + "\n"), output);
    }

    private static void WriteFile(string path, byte[] content, TextWriter output)
    {
        OutputFile.Write("--output", path, content);
        output.WriteLine(path);
    }

    private static string MadeFolder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"--output {folder}: the folder can't be made. {trouble.Message}");
        }
    }
}
