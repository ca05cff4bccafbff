using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>What the operator asks for with <c>foam run</c>.</summary>
internal sealed record RunRequest
{
    /// <summary>Method id or file.</summary>
    public required string Method { get; init; }

    /// <summary>Folder with more methods; null for the user's own.</summary>
    public string? MethodFolder { get; init; }

    /// <summary>Run store; null for the user's own.</summary>
    public string? Store { get; init; }

    /// <summary>Who runs it; may be empty.</summary>
    public string Operator { get; init; } = "";

    /// <summary>What is said of it beforehand.</summary>
    public RunContext Context { get; init; } = RunContext.Empty;
}
