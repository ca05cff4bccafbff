using FoamDevice.Web.Language;

namespace FoamDevice.Web.Hosting;

/// <summary>What the page is told about its bench.</summary>
public sealed record BenchPageSettings
{
    /// <summary>Version of the host, for people.</summary>
    public required string HostVersion { get; init; }

    /// <summary>The bench's own run store.</summary>
    public required string StoreAddress { get; init; }

    /// <summary>Who is on record while nobody is on file.</summary>
    public string OpenBenchName { get; init; } = "bench";

    /// <summary>The file that says who may sign in; null for nobody, as in a bench without.</summary>
    public string? PeopleFile { get; init; }

    /// <summary>Nobody gets in without signing in, even when nobody is on file any more: other computers reach the page.</summary>
    public bool DemandsSignIn { get; init; }

    /// <summary>Keeps the keys of cookies, so that a restart signs nobody out; null to make new ones with every start.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Folder with methods of the bench's own; null for the shipped ones alone.</summary>
    public string? MethodFolder { get; init; }

    /// <summary>The language of a visitor who chose none.</summary>
    public PageLanguage Language { get; init; }

    /// <summary>Simulated seconds a second; null at a real bench.</summary>
    public double? Pace { get; init; }
}
