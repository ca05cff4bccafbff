namespace FoamDevice.Host;

/// <summary>Where the run store is when a command does not say.</summary>
public static class StoreLocation
{
    /// <summary>The environment variable that names another data folder.</summary>
    public const string FolderVariable = "FOAMDEVICE_DATA";

    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "runs.db";

    /// <summary>The data folder: <see cref="FolderVariable"/>, or <c>FoamDevice</c> in the user's data folder.</summary>
    public static string Folder
    {
        get
        {
            string? named = Environment.GetEnvironmentVariable(FolderVariable);
            return string.IsNullOrWhiteSpace(named)
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "FoamDevice")
                : named;
        }
    }

    /// <summary>The run store: <c>runs.db</c> in the data folder.</summary>
    public static string Default => Path.Combine(Folder, FileName);

    /// <summary>The user's methods: <c>methods</c> in the data folder.</summary>
    public static string Methods => Path.Combine(Folder, "methods");
}
