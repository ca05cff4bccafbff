using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What verification found, for people and for scripts.</summary>
/// <param name="store">The store.</param>
/// <param name="ownWriter">Who writes there.</param>
/// <param name="run">The run that was verified; null for all.</param>
/// <param name="isSimulated">That run is of a simulated device.</param>
/// <param name="report">What was found.</param>
internal sealed class VerifyAnswer(string store, string ownWriter, string? run, bool isSimulated, VerifyReport report)
{
    private const int MostShown = 50;

    /// <summary>In one sentence.</summary>
    public string Verdict => report.IsWhole
        ? $"{What} is as it was written."
        : $"{What} is not as it was written: {report.Findings.Count} {(report.Findings.Count == 1 ? "finding" : "findings")}.";

    /// <summary>For JSON.</summary>
    public object Facts => new
    {
        store,
        run,
        IsSimulated = run is null ? (bool?)null : isSimulated,
        report.IsWhole,
        report.Entries,
        report.AnchorsHeld,
        report.Heads,
        report.Findings,
    };

    private string What => run is null ? $"The store {store}" : $"Run {run}{(isSimulated ? " (SIMULATED)" : "")} in {store}";

    /// <summary>Prints it.</summary>
    public void Write(TextWriter output)
    {
        foreach (LogFinding finding in report.Findings.Take(MostShown))
            output.WriteLine($"{NameOf(finding.Kind)}: {finding.Text}");

        if (report.Findings.Count > MostShown)
            output.WriteLine($"... and {report.Findings.Count - MostShown} more; --json has all.");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Verdict} Looked at: {report.Entries:N0} entries; held against them: {report.AnchorsHeld:N0} heads that were noted earlier."));
        foreach (LogHead head in report.Heads)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(head.Writer == ownWriter ? "own log" : "log of")} {head.Writer}: entry {head.Sequence:N0}, head {head.Hash}"));

        output.WriteLine(run is null
            ? "That nothing was cut off at the end, or written anew from the start, is known only up to heads that are noted elsewhere: give them with --head."
            : "The log around this run's entries: foam runs verify.");
    }

    private static string NameOf(LogFlaw kind) => kind switch
    {
        LogFlaw.Chain => "LOG CHANGED",
        LogFlaw.Table => "TABLE CHANGED",
        LogFlaw.Database => "DATABASE DAMAGED",
        LogFlaw.Writer => "WRITER CHANGED",
        LogFlaw.File => "FILE CHANGED",
        LogFlaw.CutTail => "TAIL CUT OFF",
        LogFlaw.Rewritten => "LOG WRITTEN ANEW",
        LogFlaw.HeadUnknown => "HEAD NOT THERE",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
