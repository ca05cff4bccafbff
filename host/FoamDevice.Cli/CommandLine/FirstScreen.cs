using FoamDevice.Cli.Reports;

namespace FoamDevice.Cli.CommandLine;

/// <summary>What <c>foam</c> says when it is asked nothing.</summary>
internal static class FirstScreen
{
    /// <summary>The sentence that stands on every first screen.</summary>
    public const string BenchOnly = "Bench and laboratory use only: no dosing, no clinical claim.";

    /// <summary>The first things to try.</summary>
    public static IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("foam run tessari-physiological --sim", "Make foam on the simulated bench; nothing has to be connected."),
        new("foam serve --sim", "The same in a browser: the bench page."),
        new("foam methods list", "See the methods and where they come from."),
        new("foam runs list", "See the runs on record."),
        new("foam ports", "See the serial ports, then: foam run METHOD --port PORT"),
    ];

    /// <summary>Prints it.</summary>
    public static void Write(TextWriter output)
    {
        foreach (string line in TextWrap.Lines($"foam {VersionAnswer.Text}: standardised sclerosant foam between two syringes, by published methods, every run on record.", TextWrap.ScreenWidth))
            output.WriteLine(line);

        output.WriteLine(BenchOnly);
        output.WriteLine();
        output.WriteLine("Try:");
        foreach (HelpExample example in Examples)
            example.Write(output);

        output.WriteLine();
        output.WriteLine("All commands: foam --help. One command: foam run --help.");
    }
}
