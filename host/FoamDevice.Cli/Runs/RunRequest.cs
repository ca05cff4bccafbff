namespace FoamDevice.Cli.Runs;

/// <summary>What the operator asks for with <c>foam run</c>.</summary>
internal sealed record RunRequest
{
    /// <summary>Method id or file.</summary>
    public required string Method { get; init; }

    /// <summary>Folder with more methods; null for the user's own.</summary>
    public string? MethodFolder { get; init; }

    /// <summary>Serial port; null on the simulated bench.</summary>
    public string? Port { get; init; }

    /// <summary>On the simulated bench.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Folder of the simulated device's files; null for none.</summary>
    public string? SimulatorState { get; init; }

    /// <summary>Seed of the simulated bench.</summary>
    public ulong Seed { get; init; }

    /// <summary>Pace of simulated time.</summary>
    public Pace Pace { get; init; }

    /// <summary>The operator's word was given beforehand.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Run store; null for the user's own.</summary>
    public string? Store { get; init; }

    /// <summary>Who runs it; may be empty.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The summary is wanted as JSON.</summary>
    public bool Json { get; init; }
}
