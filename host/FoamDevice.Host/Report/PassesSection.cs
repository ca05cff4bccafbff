using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Every pass: of one run in full, of two point by point.</summary>
internal static class PassesSection
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrosecondsPerMillisecond = 1e3;

    public static Markup Of(ReportScope scope)
    {
        if (scope.Runs.All(run => run.Record.Passes.Count == 0))
            return scope.Section("passes", scope.Paragraph("passes.none"));

        return scope.Section("passes", scope.IsComparison ? Compared(scope) : Single(scope));
    }

    private static Markup Single(ReportScope scope)
    {
        string[] titles = ["pass", "stage", "pushing", "askedSeconds", "doneSeconds", "differenceMs", "gapMs", "skewMs", "stepsA", "stepsB"];
        return ReportTable.Numbers("passes", [.. titles.Select(scope.Say)], scope.Runs[0].Record.Passes.Select(pass => Row(scope, pass)));
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, PassCompleted pass) =>
    [
        scope.Numbers.Count(pass.Pass),
        scope.Word("stage", pass.Stage),
        Markup.Code(pass.Pushing.ToString()),
        scope.Numbers.Quantity(pass.PlannedMicroseconds / MicrosecondsPerSecond, 6, ""),
        scope.Numbers.Quantity(pass.DurationMicroseconds / MicrosecondsPerSecond, 6, ""),
        scope.Numbers.Quantity(((double)pass.DurationMicroseconds - pass.PlannedMicroseconds) / MicrosecondsPerMillisecond, 3, ""),
        pass.Pass == 1 ? Markup.Text("–") : scope.Numbers.Quantity(pass.GapMicroseconds / MicrosecondsPerMillisecond, 3, ""),
        scope.Numbers.Quantity(pass.SkewMicroseconds / MicrosecondsPerMillisecond, 3, ""),
        Steps(scope, pass.CountedStepsA, pass.CommandedStepsA),
        Steps(scope, pass.CountedStepsB, pass.CommandedStepsB),
    ];

    private static Markup Steps(ReportScope scope, long counted, long commanded) => counted == commanded
        ? scope.Numbers.Count(counted)
        : Markup.Classed("strong", "flaw", Markup.Quantity($"{scope.Numbers.Text(counted)} ≠ {scope.Numbers.Text(commanded)}"));

    private static Markup Compared(ReportScope scope)
    {
        var first = scope.Runs[0].Record.Passes.ToLookup(pass => pass.Pass);
        var second = scope.Runs[1].Record.Passes.ToLookup(pass => pass.Pass);
        var numbers = first.Select(pass => pass.Key).Union(second.Select(pass => pass.Key)).Order();
        var rows = numbers.Select(number => ComparedRow(scope, number, first[number].FirstOrDefault(), second[number].FirstOrDefault()));
        return ReportTable.Numbers("passes", ComparedTitles(scope), rows);
    }

    private static IReadOnlyList<Markup> ComparedTitles(ReportScope scope) =>
        [scope.Say("pass"), .. new[] { "doneSeconds", "gapMs", "skewMs" }.SelectMany(name => ThreeTitles(scope, name))];

    private static IEnumerable<Markup> ThreeTitles(ReportScope scope, string name) =>
    [
        Markup.All(scope.Say(name), Markup.Text($" · {scope.Numbers.Text(1)}")),
        Markup.All(scope.Say(name), Markup.Text($" · {scope.Numbers.Text(2)}")),
        scope.Say("differenceMs"),
    ];

    private static IReadOnlyList<Markup> ComparedRow(ReportScope scope, int number, PassCompleted? first, PassCompleted? second) =>
    [
        scope.Numbers.Count(number),
        .. Three(scope, first?.DurationMicroseconds, second?.DurationMicroseconds, MicrosecondsPerSecond, 6),
        .. Three(scope, GapOf(first), GapOf(second), MicrosecondsPerMillisecond, 3),
        .. Three(scope, first?.SkewMicroseconds, second?.SkewMicroseconds, MicrosecondsPerMillisecond, 3),
    ];

    // Before the first pass there is no gap.
    private static double? GapOf(PassCompleted? pass) => pass is { Pass: > 1 } ? pass.GapMicroseconds : null;

    private static IEnumerable<Markup> Three(ReportScope scope, double? first, double? second, double perUnit, int digits) =>
    [
        Number(scope, first / perUnit, digits),
        Number(scope, second / perUnit, digits),
        Number(scope, (second - first) / MicrosecondsPerMillisecond, 3),
    ];

    private static Markup Number(ReportScope scope, double? value, int digits) => value is { } number ? scope.Numbers.Quantity(number, digits, "") : Markup.Text("–");
}
