using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Cli.Guidance;

/// <summary>Reads a number as people type it and as balances print it: with or without its unit, with a sign that may stand apart.</summary>
/// <param name="What">What it is, as a sentence begins.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Least">Smallest that can be meant.</param>
/// <param name="Most">Largest that can be meant.</param>
internal sealed partial record ReadNumber(string What, string Unit, double Least, double Most)
{
    /// <summary>Takes a number out of a text.</summary>
    /// <param name="text">What was entered.</param>
    /// <param name="number">The number.</param>
    /// <returns>What is wrong with it, in a sentence with what to do; null when it was taken.</returns>
    public string? Take(string text, out double number)
    {
        number = 0;
        if (text.Length == 0)
            return $"{What} is needed: a number{(Unit.Length == 0 ? "" : $" in {Unit}")}.";

        if (text.Contains(','))
            return $"'{text}': a comma may stand for decimals or thousands. Write a point for decimals: {text.Replace(',', '.')}.";

        Match match = Shape().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return $"'{text}' is no number. {What} is wanted{(Unit.Length == 0 ? "" : $" in {Unit}")}, such as {Example}.";

        string unit = match.Groups["unit"].Value;
        if (unit.Length > 0 && !unit.Equals(Unit, StringComparison.OrdinalIgnoreCase) && !unit.Equals(Unit.TrimStart('°'), StringComparison.OrdinalIgnoreCase))
            return $"'{text}' is in {unit}, and {char.ToLowerInvariant(What[0])}{What[1..]} is wanted{(Unit.Length == 0 ? " without a unit" : $" in {Unit}")}.";

        return number >= Least && number <= Most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{What} is wanted from {Least:0.####} to {Most:0.####}{Space(Unit)}, and {number:0.#####} is not. Read it again{(Unit.Length == 0 ? "" : ", and mind the unit")}.");
    }

    private static string Space(string unit) => unit.Length == 0 ? "" : $" {unit}";

    private string Example => string.Create(CultureInfo.InvariantCulture, $"{Math.Round((Least + Most) / 2, 3):0.0##}");

    [GeneratedRegex(@"^(?:[A-Za-z]\s+)?(?<number>[+-]?\s*[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(?<unit>[^\s0-9.][^\s0-9]*)?$")]
    private static partial Regex Shape();
}
