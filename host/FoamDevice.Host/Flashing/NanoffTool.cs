using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>Finds nanoff on PATH and holds its version against the one whose commands are known.</summary>
public static partial class NanoffTool
{
    private static readonly TimeSpan VersionLimit = TimeSpan.FromSeconds(30);

    /// <summary>Finds it.</summary>
    /// <returns>Its file.</returns>
    /// <exception cref="FlashException">It is not on PATH; the message says how it gets there.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable("PATH") ?? "", ToolFolder);

    /// <summary>Finds it in folders.</summary>
    /// <param name="path">Folders, separated as in PATH.</param>
    /// <param name="toolFolder">Where <c>dotnet tool install -g</c> puts it.</param>
    /// <returns>Its file.</returns>
    /// <exception cref="FlashException">It is in none of them.</exception>
    public static string Find(string path, string toolFolder)
    {
        IEnumerable<string> folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        throw new FlashException(File.Exists(Path.Combine(toolFolder, FileName))
            ? $"nanoff is installed in {toolFolder}, but that folder is not on PATH. Add it, or log in anew: .NET adds it at login."
            : $"nanoff, which writes the chip's flash, is not on PATH. Install it with `{FirmwareToolchain.InstallFlasher}`, then open a new terminal.");
    }

    /// <summary>Asks nanoff for its version.</summary>
    /// <returns>Such as 2.5.162, and a warning when it is another than the known one but of the same generation.</returns>
    /// <exception cref="FlashException">It does not run, tells no version, or has other commands.</exception>
    public static (Version Version, string? Warning) CheckVersion(INanoff nanoff, Func<bool> isInterrupted)
    {
        NanoffResult result = nanoff.Run(new NanoffCommand(FlashStage.Chip, ["--version"], VersionLimit), _ => { }, isInterrupted);
        Match said = result.Lines.Select(line => VersionWords().Match(line)).FirstOrDefault(match => match.Success) ?? Match.Empty;
        if (!said.Success)
        {
            throw new FlashException($"`nanoff --version` told no version ({Ending(result)}). Install it anew: `{FirmwareToolchain.InstallFlasher}`.");
        }

        var version = new Version(said.Value);
        var known = new Version(FirmwareToolchain.FlasherVersion);
        if (version.Major != known.Major || version.Minor < known.Minor)
        {
            throw new FlashException(
                $"nanoff is version {version}, whose commands differ from those of {known} that foam knows. Replace it: "
                + $"`dotnet tool uninstall -g {FirmwareToolchain.Flasher}`, then `{FirmwareToolchain.InstallFlasher}`.");
        }

        return (version, version == known ? null : $"nanoff is version {version}; the commands here were taken from the sources of {known}.");
    }

    private static string ToolFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools");

    private static string FileName => OperatingSystem.IsWindows() ? FirmwareToolchain.Flasher + ".exe" : FirmwareToolchain.Flasher;

    private static string Ending(NanoffResult result) => result.End switch
    {
        NanoffEnd.TimedOut => "it did not end",
        NanoffEnd.Interrupted => "interrupted",
        _ => $"exit code {result.ExitCode}",
    };

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex VersionWords();
}
