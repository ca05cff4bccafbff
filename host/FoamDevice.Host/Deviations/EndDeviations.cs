using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What was otherwise at the end of the run and after it: outcome, passes made, place of the foam, drift, loss, use of the foam.</summary>
internal static class EndDeviations
{
    public static IEnumerable<Deviation> Of(RunRecord record, Method? method)
    {
        var summary = RunSummary.Of(record);
        return
        [
            .. Outcome(record, summary),
            .. Passes(record, summary),
            .. FoamIn(record, summary),
            .. Drift(record, summary),
            .. Lost(record),
            .. method?.UseBySeconds is { } limit ? Use(record, limit) : [],
        ];
    }

    // A run that goes on may still become what was asked.
    private static bool GoesOn(RunRecord record, RunSummary summary) => record.Header.Ending == RecordEnding.Open && summary.Outcome == RunOutcome.None;

    private static IEnumerable<Deviation> Outcome(RunRecord record, RunSummary summary)
    {
        if (GoesOn(record, summary) || (summary.Outcome == RunOutcome.Completed && summary.Fault == FaultCode.None))
            yield break;

        string fault = summary.Fault == FaultCode.None ? "" : string.Create(CultureInfo.InvariantCulture, $", fault {(int)summary.Fault}, {FaultText.Of(summary.Fault).Name}");
        (string done, string text) = summary.Outcome switch
        {
            RunOutcome.Completed => ("completed with a fault", $"Every pass was made, and the run did not end well{fault}."),
            RunOutcome.Stopped => ("stopped", $"The run was stopped before its last pass{fault}."),
            RunOutcome.HostLost => ("ended without a host", $"The device lost its host and ended the run{fault}."),
            RunOutcome.Aborted => ("aborted", "The run was aborted; the drivers were cut."),
            RunOutcome.Faulted => ("ended by a fault", $"A fault ended the run{fault}."),
            _ => ("not known", $"How the run ended is not known{fault}."),
        };
        yield return new Deviation(DeviationKind.Outcome, "Outcome", "completed", done, text);
    }

    private static IEnumerable<Deviation> Passes(RunRecord record, RunSummary summary)
    {
        if (!GoesOn(record, summary) && summary.PassesMade != summary.PassesPlanned)
            yield return new Deviation(
                DeviationKind.Passes,
                "Passes",
                $"{summary.PassesPlanned}",
                $"{summary.PassesMade}",
                $"{summary.PassesMade} of {summary.PassesPlanned} passes are on record.");
    }

    private static IEnumerable<Deviation> FoamIn(RunRecord record, RunSummary summary)
    {
        if (record.Plan.FinishIn != SyringeSide.None && summary.FoamIn != SyringeSide.None && summary.FoamIn != record.Plan.FinishIn)
            yield return new Deviation(
                DeviationKind.FoamIn,
                "Foam in",
                $"{record.Plan.FinishIn}",
                $"{summary.FoamIn}",
                $"The method wants the foam in syringe {record.Plan.FinishIn}, and it is in syringe {summary.FoamIn}.");
    }

    private static IEnumerable<Deviation> Drift(RunRecord record, RunSummary summary)
    {
        uint allowed = record.Machine.DriftToleranceSteps;
        if (summary.DriftStepsA is { } a && summary.DriftStepsB is { } b && Math.Max(Math.Abs((long)a), Math.Abs((long)b)) > allowed)
            yield return new Deviation(
                DeviationKind.Drift,
                "Homing drift",
                $"at most {allowed} steps",
                $"A {a}, B {b} steps",
                $"Home was found {a} steps off on axis A and {b} on axis B after the run; the machine allows {allowed}. Volumes and strokes may be off by as much.");
    }

    private static IEnumerable<Deviation> Lost(RunRecord record)
    {
        if (record.Gaps.Count == 0)
            yield break;

        long counted = record.Gaps.Sum(gap => gap.Count ?? 0);
        bool isOpen = record.Gaps.Any(gap => gap.Count is null);
        string done = (counted, isOpen) switch
        {
            (0, _) => "some lost, how many is not known",
            (_, true) => $"{counted} lost, and more that can't be counted",
            _ => $"{counted} lost",
        };
        yield return new Deviation(DeviationKind.LostEvents, "Events", "all on record", done, $"Of what the device noted, {done}: what happened meanwhile is not on record.");
    }

    private static IEnumerable<Deviation> Use(RunRecord record, double limitSeconds)
    {
        foreach (var mark in record.Entries.Select(FoamMark.Of).OfType<FoamMark>().Where(mark => mark.FoamAgeSeconds > limitSeconds))
        {
            string limit = string.Create(CultureInfo.InvariantCulture, $"{limitSeconds:0.#} s");
            string age = string.Create(CultureInfo.InvariantCulture, $"{mark.FoamAgeSeconds:0.0} s");
            yield return new Deviation(DeviationKind.FoamAge, "Foam age", $"used within {limit}", age, $"'{mark.What}' was marked at a foam age of {age}; the method's source would use the foam within {limit}.");
        }
    }
}
