using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What is to be known of many runs.</summary>
/// <param name="Measures">Which figures.</param>
/// <param name="WithChart">A chart of each.</param>
/// <param name="WithStudy">A study of operators and devices for each.</param>
internal sealed record StatisticsRequest(IReadOnlyList<Measure> Measures, bool WithChart, bool WithStudy);
