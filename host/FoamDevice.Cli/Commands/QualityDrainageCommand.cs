using System.CommandLine;
using System.Runtime.CompilerServices;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Measuring;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam quality drainage</c>: how soon foam turns back into liquid.</summary>
internal static class QualityDrainageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> run = new("run") { Description = $"{StoredRuns.HowToName} Without it, --csv gives figures only.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> csv = new("--csv")
        {
            Description = "Readings in place of a sitting: first line age_s,drained_ml or age_s,level_mm, then a reading a line.",
            HelpName = "FILE",
        };
        Option<string?> liquid = new("--liquid") { Description = "Liquid in the foam that is watched. Default: what the run moved, for all of its foam.", HelpName = "ML" };
        Option<string?> bore = new("--bore") { Description = "Levels are in mm up a barrel of this inner diameter, such as 15.9mm. Default: they are in mL.", HelpName = "MM" };
        Option<string?> step = new("--step") { Description = "What Enter alone adds to the last level, in the levels' unit: 0.1mL or 1mm.", HelpName = "LEVEL" };
        Option<string?> sheet = new("--sheet") { Description = "File that takes every mark of a sitting. Default: drainage-RUN.csv here.", HelpName = "FILE" };
        Option<string?> plot = new("--plot") { Description = "Also writes readings, curves and residuals as a picture.", HelpName = "FILE.png" };
        var options = new MeasurementOptions();
        var command = new TaughtCommand(
            "drainage",
            "Measures drainage: liquid levels over the age of the foam, marked by a key while it drains, or from a file. Fits v = V·tⁿ/(c + tⁿ) and a first-order curve; gives FHT (half of the "
                + "liquid has drained), FDT (the first has), t25, t50, t75 with 95 % intervals, and says what is extrapolated.",
            new HelpExample("foam quality drainage latest --step 0.1mL", DrainageKeys.Help),
            new HelpExample("foam quality drainage latest --csv levels.csv --plot levels.png", "Readings that were taken otherwise."),
            new HelpExample("foam quality drainage --csv levels.csv --liquid 2mL", "Figures only; nothing goes on record."))
        {
            run,
            csv,
            liquid,
            bore,
            step,
            sheet,
            plot,
        };
        options.AddTo(command);
        command.SetAction(parsed => Carry(terminal, parsed, options, new DrainageRequest(
            parsed.GetValue(run), parsed.GetValue(csv), parsed.GetValue(liquid), parsed.GetValue(bore), parsed.GetValue(step), parsed.GetValue(sheet), parsed.GetValue(plot))));
        return command;
    }

    // What is behind it is loaded when the command runs, not when the tree of commands is built.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Carry(Terminal terminal, ParseResult parsed, MeasurementOptions options, DrainageRequest request) =>
        new DrainageAction(terminal, parsed, options, request).Run();
}
