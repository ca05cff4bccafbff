namespace FoamDevice.Host;

/// <summary>A small text file that a person may edit too: read if it is there, and written whole or not at all.</summary>
/// <remarks>Failures are an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</remarks>
public static class SmallFile
{
    /// <summary>What it holds; nothing when it is not there.</summary>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return "";
        }
    }

    /// <summary>Writes it: beside its place first, then into it. Makes the folder.</summary>
    /// <param name="path">Where.</param>
    /// <param name="text">What, in UTF-8.</param>
    /// <param name="isSecret">Readable for its owner alone; else as the file before it.</param>
    public static void Write(string path, string text, bool isSecret)
    {
        string draft = path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // What an attempt left that was broken off may be readable for others.
        File.Delete(draft);
        using (var writer = new StreamWriter(new FileStream(draft, OptionsFor(path, isSecret))))
            writer.Write(text);

        File.Move(draft, path, overwrite: true);
    }

    private static FileStreamOptions OptionsFor(string path, bool isSecret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
            return options;

        if (isSecret)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        else if (File.Exists(path))
            options.UnixCreateMode = File.GetUnixFileMode(path);

        return options;
    }
}
