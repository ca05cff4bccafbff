namespace FoamDevice.Host;

/// <summary>Where lock files and sockets of running programs live: a folder of the user's own that need not outlast a restart of the computer.</summary>
public static class RuntimeFolder
{
    /// <summary>Environment variable that overrides the folder.</summary>
    public const string Variable = "FOAMDEVICE_RUNTIME";

    /// <summary>The folder; made when it is not there, for the user only.</summary>
    public static string Default
    {
        get
        {
            string folder = Environment.GetEnvironmentVariable(Variable) ?? Usual();
            return Make(folder);
        }
    }

    private static string Usual()
    {
        string? runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        if (!string.IsNullOrEmpty(runtime) && Directory.Exists(runtime))
        {
            return Path.Combine(runtime, "foamdevice");
        }

        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "FoamDevice", "run")
            : Path.Combine(Path.GetTempPath(), "foamdevice-" + Environment.UserName);
    }

    private static string Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
