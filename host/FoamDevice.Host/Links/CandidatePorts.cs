namespace FoamDevice.Host;

/// <summary>Where a device that was lost may come back.</summary>
public static class CandidatePorts
{
    /// <summary>Environment variable with port names, separated as in PATH, that are searched in place of this computer's serial ports.</summary>
    public const string Variable = "FOAMDEVICE_PORTS";

    /// <summary>The ports to look on.</summary>
    public static IReadOnlyList<string> Names()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        return named is null ? SerialPorts.Names() : named.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
    }
}
