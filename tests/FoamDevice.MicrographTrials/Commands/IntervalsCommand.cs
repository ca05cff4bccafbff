using System.CommandLine;
using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary><c>intervals</c>: how often the 95 % intervals of sizes hold the truth.</summary>
public static class IntervalsCommand
{
    private const int DefaultFoams = 1000;
    private static readonly int[] Bubbles = [100, 300, 1000, 3000];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var foams = new Option<int>("--foams") { Description = "Foams of each kind.", DefaultValueFactory = _ => DefaultFoams };
        var sigma = new Option<double>("--sigma") { Description = "Standard deviation of the logarithm of the diameter.", DefaultValueFactory = _ => 0.4 };
        var command = new Command("intervals", "Counts how many 95 % intervals hold the truth, over foams of log-normal bubbles of which a picture shows a part; and how wide they are, the median.") { foams, sigma };
        command.SetAction(parsed => Run(parsed.GetValue(sigma), parsed.GetValue(foams)));
        return command;
    }

    private static void Run(double sigma, int foams)
    {
        foreach (int bubbles in Bubbles)
        {
            IEnumerable<string> figures = IntervalCounts.Of(sigma, bubbles, foams)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Figure} {one.Held} of {foams} (width {one.Width:0 %})"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bubbles} bubbles, sigma {sigma}: {string.Join(", ", figures)}"));
        }
    }
}
