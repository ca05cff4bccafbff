using System.Globalization;

namespace FoamDevice.Host;

/// <summary>What was otherwise before the run began: what was said of it, syringes, liquid, calibration.</summary>
internal static class ConditionDeviations
{
    public static IEnumerable<Deviation> Of(RunRecord record, Method? method)
    {
        var context = record.ContextNow;
        return
        [
            .. method is null ? [] : context.Missing(method.Demands).Select(NotSaid),
            .. method is null ? [] : Syringe("Liquid syringe", method.SyringeA, context["liquidSyringe.model"]),
            .. method is null ? [] : Syringe("Gas syringe", method.SyringeB, context["gasSyringe.model"]),
            .. Expiry(record, context["liquid.expiry"]),
            .. Calibration(record),
        ];
    }

    private static Deviation NotSaid(RunContextField field)
    {
        Sentence subject = Sentence.Of($"context.{field.Id}", field.Id);
        return new Deviation(
            DeviationKind.Demand,
            field.Title,
            Sentence.Of("deviation.known", "known"),
            Sentence.Of("deviation.notSaid", "not said"),
            Sentence.Of("deviation.Demand", $"The method demands {subject}, and the record does not say it."));
    }

    private static IEnumerable<Deviation> Syringe(string subject, string asked, string? mounted)
    {
        if (mounted is not null && !IsSame(asked, mounted))
            yield return new Deviation(
                DeviationKind.Syringe,
                subject,
                Sentence.Named(asked),
                Sentence.Named(mounted),
                Sentence.Of("deviation.Syringe", $"The method asks for {asked}, and {mounted} was mounted as people said."));
    }

    // People write a model as the catalogue's id or as its title, with hyphens and spaces of their own.
    private static bool IsSame(string asked, string mounted)
    {
        string word = Bare(mounted);
        return word == Bare(asked) || SyringeCatalog.Load().All.Any(model => model.Id == asked && Bare(model.Title) == word);
    }

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<Deviation> Expiry(RunRecord record, string? said)
    {
        var start = DateOnly.FromDateTime(record.Header.StartedAt.UtcDateTime);
        if (!DateOnly.TryParse(said, CultureInfo.InvariantCulture, out var expiry) || expiry >= start)
            yield break;

        string day = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new Deviation(
            DeviationKind.LiquidExpiry,
            "Liquid, expiry",
            Sentence.Of("deviation.notAfter", $"not after {said}"),
            Sentence.Named(day),
            Sentence.Of("deviation.LiquidExpiry", $"The liquid expired on {said}, and the run began on {day}."));
    }

    private static IEnumerable<Deviation> Calibration(RunRecord record)
    {
        CalibrationState state = record.Header.CalibrationState;
        if (state == CalibrationState.Valid)
            yield break;

        string text = state switch
        {
            CalibrationState.Overdue => "The volume calibration was overdue when the run began.",
            CalibrationState.Unknown => "The device named a volume calibration that the store did not know when the run began, or held other values than it.",
            _ => "No volume calibration was in force for both sides when the run began: the volumes are nominal.",
        };
        yield return new Deviation(
            DeviationKind.Calibration,
            "Volume calibration",
            Sentence.Of("deviation.inForce", "in force"),
            Sentence.Of($"deviation.calibration.{state}", state.ToString().ToLowerInvariant()),
            Sentence.Of($"deviation.Calibration.{state}", text));
    }
}
