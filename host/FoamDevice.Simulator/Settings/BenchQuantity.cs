using System.Globalization;

namespace FoamDevice.Simulator;

/// <summary>Reads the value of a setting: a number with a unit, within a range.</summary>
/// <param name="Least">The smallest value, in the first unit.</param>
/// <param name="Most">The largest value, in the first unit.</param>
/// <param name="Units">Each way to write a unit and what it is in the first one. A number without a unit is in the first.</param>
internal sealed record BenchQuantity(double Least, double Most, params (string Suffix, double InFirst)[] Units)
{
    private string FirstUnit => Units[0].Suffix;

    /// <summary>The range in words.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most} {FirstUnit}");

    /// <summary>The value in the first unit.</summary>
    /// <exception cref="ArgumentException">It is no number, its unit is not known, or it is out of range.</exception>
    public double Read(string text)
    {
        int letters = text.AsSpan().TrimEnd().Length;
        while (letters > 0 && !char.IsAsciiDigit(text[letters - 1]) && text[letters - 1] != '.')
            letters--;
        string unit = text[letters..].Trim();
        if (!double.TryParse(text[..letters], NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            throw new ArgumentException($"'{text}' is not a number. {Range} are possible");
        double value = number * (unit.Length == 0 ? 1 : FactorOf(unit));
        return value >= Least && value <= Most ? value : throw new ArgumentException($"'{text}' is out of range. {Range} are possible");
    }

    private double FactorOf(string unit)
    {
        foreach ((string suffix, double inFirst) in Units)
            if (suffix == unit)
                return inFirst;
        throw new ArgumentException($"'{unit}' is not a unit of it. It takes {string.Join(", ", Units.Select(known => known.Suffix))}");
    }
}
