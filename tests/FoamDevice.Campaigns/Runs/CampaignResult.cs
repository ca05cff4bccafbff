namespace FoamDevice.Campaigns;

/// <summary>What a campaign found.</summary>
/// <param name="Reports">One for each run, by seed.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record CampaignResult(IReadOnlyList<RunReport> Reports, TimeSpan Elapsed)
{
    /// <summary>Runs in which something did not hold.</summary>
    public IReadOnlyList<RunReport> Failed => [.. Reports.Where(report => report.Violation is not null)];

    /// <summary>Share of runs that came to mix, 0 to 1.</summary>
    public double MixedShare => Reports.Count == 0 ? 0 : Reports.Count(report => report.HasMixed) / (double)Reports.Count;

    /// <summary>Runs a second of wall time.</summary>
    public double RunsPerSecond => Reports.Count / Elapsed.TotalSeconds;

    /// <summary>Simulated seconds.</summary>
    public double SimulatedSeconds => Reports.Sum(report => report.SimulatedMicroseconds / 1e6);

    /// <summary>Simulated time to wall time, all threads together.</summary>
    public double Ratio => SimulatedSeconds / Elapsed.TotalSeconds;
}
