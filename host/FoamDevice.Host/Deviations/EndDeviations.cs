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

        Sentence fault = FaultOf(summary.Fault);
        (string done, Sentence said) = summary.Outcome switch
        {
            RunOutcome.Completed => ("completed with a fault", Sentence.Of("deviation.Outcome.Completed", $"Every pass was made, and the run did not end well{fault}.")),
            RunOutcome.Stopped => ("stopped", Sentence.Of("deviation.Outcome.Stopped", $"The run was stopped before its last pass{fault}.")),
            RunOutcome.HostLost => ("ended without a host", Sentence.Of("deviation.Outcome.HostLost", $"The device lost its host and ended the run{fault}.")),
            RunOutcome.Aborted => ("aborted", Sentence.Of("deviation.Outcome.Aborted", "The run was aborted; the drivers were cut.")),
            RunOutcome.Faulted => ("ended by a fault", Sentence.Of("deviation.Outcome.Faulted", $"A fault ended the run{fault}.")),
            _ => ("not known", Sentence.Of("deviation.Outcome.None", $"How the run ended is not known{fault}.")),
        };
        yield return new Deviation(
            DeviationKind.Outcome, "Outcome", Sentence.Of("deviation.outcome.wanted", "completed"), Sentence.Of($"deviation.outcome.{summary.Outcome}", done), said);
    }

    private static Sentence FaultOf(FaultCode code)
    {
        if (code == FaultCode.None)
            return Sentence.Nothing;

        (int number, Sentence name) = ((int)code, FaultWords.Of(code).Name);
        return Sentence.Of("deviation.fault", $", fault {number}, {name}");
    }

    private static IEnumerable<Deviation> Passes(RunRecord record, RunSummary summary)
    {
        (int made, int planned) = (summary.PassesMade, summary.PassesPlanned);
        if (!GoesOn(record, summary) && made != planned)
            yield return new Deviation(
                DeviationKind.Passes,
                "Passes",
                Sentence.Number(planned),
                Sentence.Number(made),
                Sentence.Of("deviation.Passes", $"{made} of {planned} passes are on record."));
    }

    private static IEnumerable<Deviation> FoamIn(RunRecord record, RunSummary summary)
    {
        (SyringeSide wanted, SyringeSide found) = (record.Plan.FinishIn, summary.FoamIn);
        if (wanted != SyringeSide.None && found != SyringeSide.None && found != wanted)
            yield return new Deviation(
                DeviationKind.FoamIn,
                "Foam in",
                Sentence.Named($"{wanted}"),
                Sentence.Named($"{found}"),
                Sentence.Of("deviation.FoamIn", $"The method wants the foam in syringe {wanted}, and it is in syringe {found}."));
    }

    private static IEnumerable<Deviation> Drift(RunRecord record, RunSummary summary)
    {
        uint allowed = record.Machine.DriftToleranceSteps;
        if (summary.DriftStepsA is { } a && summary.DriftStepsB is { } b && Math.Max(Math.Abs((long)a), Math.Abs((long)b)) > allowed)
            yield return new Deviation(
                DeviationKind.Drift,
                "Homing drift",
                Sentence.Of("deviation.mostSteps", $"at most {allowed} steps"),
                Sentence.Of("deviation.stepsOfBoth", $"A {a}, B {b} steps"),
                Sentence.Of(
                    "deviation.Drift",
                    $"Home was found {a} steps off on axis A and {b} on axis B after the run; the machine allows {allowed}. Volumes and strokes may be off by as much."));
    }

    private static IEnumerable<Deviation> Lost(RunRecord record)
    {
        if (record.Gaps.Count == 0)
            yield break;

        long counted = record.Gaps.Sum(gap => gap.Count ?? 0);
        bool isOpen = record.Gaps.Any(gap => gap.Count is null);
        Sentence lost = (counted, isOpen) switch
        {
            (0, _) => Sentence.Of("deviation.lostSome", "some lost, how many is not known"),
            (_, true) => Sentence.Of("deviation.lostAndMore", $"{counted} lost, and more that can't be counted"),
            _ => Sentence.Of("deviation.lost", $"{counted} lost"),
        };
        yield return new Deviation(
            DeviationKind.LostEvents,
            "Events",
            Sentence.Of("deviation.allOnRecord", "all on record"),
            lost,
            Sentence.Of("deviation.LostEvents", $"Of what the device noted, {lost}: what happened meanwhile is not on record."));
    }

    private static IEnumerable<Deviation> Use(RunRecord record, double limitSeconds)
    {
        foreach (var mark in record.Entries.Select(FoamMark.Of).OfType<FoamMark>().Where(mark => mark.FoamAgeSeconds > limitSeconds))
        {
            string what = mark.What;
            (Sentence limit, Sentence age) = (Limit(limitSeconds), Age(mark.FoamAgeSeconds));
            yield return new Deviation(
                DeviationKind.FoamAge,
                "Foam age",
                Sentence.Of("deviation.usedWithin", $"used within {limit}"),
                age,
                Sentence.Of("deviation.FoamAge", $"'{what}' was marked at a foam age of {age}; the method's source would use the foam within {limit}."));
        }
    }

    private static Sentence Limit(double number) => Sentence.Of("unit.s", $"{number:0.#} s");

    private static Sentence Age(double number) => Sentence.Of("unit.s", $"{number:0.0} s");
}
