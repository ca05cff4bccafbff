using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>The rules of a control chart in words.</summary>
internal static class RuleWords
{
    /// <summary>What is the matter at a value that breaks a rule.</summary>
    public static string Of(ControlRule rule)
    {
        string words = rule switch
        {
            ControlRule.BeyondLimits => "beyond three standard deviations",
            ControlRule.NineOnOneSide => "the ninth in a row on one side of the mean",
            ControlRule.SixRisingOrFalling => "the sixth in a row that rises, or falls",
            ControlRule.TwoOfThreeBeyondTwo => "two of three in a row beyond two standard deviations on one side",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
        return $"{words} (Nelson's rule {(int)rule})";
    }
}
