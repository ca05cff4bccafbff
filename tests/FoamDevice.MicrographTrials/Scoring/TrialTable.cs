using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary>The table, as Markdown.</summary>
public static class TrialTable
{
    private const string Header = "| class | pictures | bubbles | finder | D32 error | bias | worst | count error | F1 | CPU s/MP | |\n| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |";

    /// <summary>What the columns are.</summary>
    public static string Legend { get; } =
        "D32 error: mean over the pictures of |found − true| / true, over bubbles that the frame does not cut; bias: the same with its sign; worst: of any picture.\n"
        + "Count error: mean of |found − true| / true. F1: a circle is a bubble when intersection over union is at least 0.5, each once, the best pairs first.\n"
        + "ok: D32 as near as is aimed at (5 %, or 10 % where bubbles hide one another). ahead: D32 nearer than of both baselines, count and F1 no worse. CPU s/MP: processor seconds for a million pixels.";

    /// <summary>The table's head.</summary>
    public static string Head => Header;

    /// <summary>The rows of one class.</summary>
    /// <param name="scores">One for each finder, the project's own first.</param>
    public static IEnumerable<string> Rows(IReadOnlyList<ClassScore> scores)
    {
        for (int i = 0; i < scores.Count; i++)
        {
            ClassScore score = scores[i];
            string left = i == 0 ? string.Create(CultureInfo.InvariantCulture, $"{score.Class.Name} | {score.Scores.Count} | {score.Scores.Sum(one => one.Bubbles):N0}") : " | | ";
            string verdict = i == 0 ? VerdictOf(scores) : "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {left} | {score.Finder} | {Percent(score.MeanD32Error)} | {Signed(score.D32Bias)} | {Percent(score.WorstD32Error)} | {Percent(score.MeanCountError)} | {score.MeanF1:0.000} | {score.SecondsPerMegapixel:0.00} | {verdict} |");
        }
    }

    private static string VerdictOf(IReadOnlyList<ClassScore> scores)
    {
        string aim = string.Create(CultureInfo.InvariantCulture, $"{(scores[0].ReachesAim ? "ok" : "NOT ok")} (≤ {scores[0].Class.LargestD32Error:0 %})");
        return scores.Skip(1).All(scores[0].IsAheadOf) ? $"{aim}, ahead" : $"{aim}, NOT ahead";
    }

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Signed(double share) => share.ToString("+0.0 %;−0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
