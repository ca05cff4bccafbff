using FoamDevice.Host;

namespace FoamDevice.Web.Records;

/// <summary>A fact about a run, of which each run has one.</summary>
/// <param name="TextName">The name of its title among the report's texts.</param>
/// <param name="Show">Writes it.</param>
public sealed record FactRow(string TextName, Func<RunRecord, string> Show);
