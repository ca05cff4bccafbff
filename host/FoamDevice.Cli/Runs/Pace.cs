using System.Globalization;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Runs;

/// <summary>How fast simulated time goes against the wall clock.</summary>
/// <param name="Factor">Simulated seconds a second; null for as fast as it goes.</param>
internal readonly record struct Pace(double? Factor)
{
    private const double Fastest = 10_000;

    /// <summary>A run in some seconds, slow enough to watch the plungers.</summary>
    public const string Default = "20";

    /// <summary>As fast as it goes.</summary>
    public static Pace Max { get; } = new(null);

    /// <summary>How the display says it; empty in real time.</summary>
    public string Words => Factor switch
    {
        null => " (simulated time, as fast as it goes)",
        1 => "",
        _ => FormattableString.Invariant($" (simulated time, {Factor:0.##} x real time)"),
    };

    /// <summary>Reads "max" or a number.</summary>
    /// <exception cref="BadInputException">It is neither.</exception>
    public static Pace Parse(string text)
    {
        if (text == "max")
            return Max;

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double factor);
        return isNumber && factor is > 0 and <= Fastest
            ? new Pace(factor)
            : throw new BadInputException($"--pace {text}: give a number above 0 and up to {Fastest:0}, 1 for real time, or max.");
    }
}
