namespace FoamDevice.Campaigns.Kills;

/// <summary>What came of one trial.</summary>
/// <param name="Plan">What was to happen.</param>
/// <param name="Phase">Where the run stood when it was killed.</param>
/// <param name="Kills">Processes killed.</param>
/// <param name="Events">Events that the device made.</param>
/// <param name="Acknowledged">Events that it was told are stored.</param>
/// <param name="Violations">What is wrong; empty when all is right.</param>
/// <param name="LongestPause">The longest the device was kept from real time.</param>
/// <param name="Trace">What happened, for a failure.</param>
public sealed record KillResult(
    KillPlan Plan,
    KillPhase Phase,
    int Kills,
    int Events,
    uint Acknowledged,
    IReadOnlyList<string> Violations,
    TimeSpan LongestPause,
    string Trace)
{
    /// <summary>Nothing was lost, doubled or left open.</summary>
    public bool IsRight => Violations.Count == 0;
}
