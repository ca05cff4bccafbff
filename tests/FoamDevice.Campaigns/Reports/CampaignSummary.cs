namespace FoamDevice.Campaigns;

/// <summary>A campaign in figures, for other programs.</summary>
/// <param name="Runs">Runs.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="SimulatedSeconds">Simulated time.</param>
/// <param name="MixedShare">Share of runs that came to mix.</param>
/// <param name="EmptyCells">Cells that make sense and were not hit.</param>
/// <param name="Failures">Runs in which something did not hold.</param>
public sealed record CampaignSummary(int Runs, double Seconds, double SimulatedSeconds, double MixedShare, IReadOnlyList<string> EmptyCells, IReadOnlyList<CampaignFailure> Failures)
{
    /// <summary>The summary of a result.</summary>
    public static CampaignSummary Of(CampaignResult result) => new(
        result.Reports.Count,
        Math.Round(result.Elapsed.TotalSeconds, 1),
        Math.Round(result.SimulatedSeconds),
        Math.Round(result.MixedShare, 4),
        [.. new Coverage(result.Reports).Empty.SelectMany(empty => empty.Phases.Select(phase => $"{empty.Kind} in {phase}"))],
        [.. result.Failed.Select(failed => new CampaignFailure(failed.Seed, failed.Violation!.Invariant, failed.Violation.Text))]);
}
