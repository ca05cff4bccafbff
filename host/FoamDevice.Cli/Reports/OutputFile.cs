using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Reports;

/// <summary>Files that a command reads and writes for the operator.</summary>
internal static class OutputFile
{
    // A package holds up to 1 GiB of pictures beside its record; a larger file is a mistake, and would be read into memory whole.
    private const long MaxBytes = 1_280L * 1024 * 1024;

    /// <summary>Writes a file that is there whole or not at all.</summary>
    /// <param name="option">The option that named it, for the message.</param>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    public static void Write(string option, string path, byte[] content)
    {
        string unfinished = $"{path}.part";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            TryDelete(unfinished);
            throw new BadInputException($"{option} {path}: the file can't be written. {trouble.Message}");
        }
    }

    /// <summary>Reads a file.</summary>
    public static byte[] Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaxBytes)
                throw new BadInputException($"{path} has {file.Length} bytes; a package of a record has at most {MaxBytes}.");

            return File.ReadAllBytes(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"{path} can't be read. {trouble.Message}");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The message about the file itself says enough.
        }
    }
}
