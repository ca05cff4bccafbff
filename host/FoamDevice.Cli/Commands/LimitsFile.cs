using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary>The option that names other service limits than the shipped ones.</summary>
internal static class LimitsFile
{
    /// <summary>The option.</summary>
    public static Option<string?> Option() => new("--limits")
    {
        Description = "Service limits of your own (YAML), as in service-limits.yaml. Default: the shipped ones, assumed and unverified.",
        HelpName = "FILE",
    };

    /// <summary>Reads the limits.</summary>
    /// <param name="path">The file; null for the shipped limits.</param>
    /// <exception cref="BadInputException">It can't be read.</exception>
    /// <exception cref="ServiceLimitsException">It is wrong.</exception>
    public static ServiceLimits Load(string? path)
    {
        if (path is null)
            return ServiceLimits.Load();

        try
        {
            return ServiceLimits.Parse(File.ReadAllText(path), path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--limits {path}: the file can't be read. Check that it exists and that you may read it.");
        }
    }
}
