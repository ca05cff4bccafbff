using System.CommandLine;
using System.Text;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs report</c>: a run, or two against each other, as a page to read, print and file.</summary>
internal static class RunsReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> run = new("run") { Description = StoredRuns.HowToName };
        Argument<string?> other = new("other") { Description = "A run to hold against it, likewise.", Arity = ArgumentArity.ZeroOrOne };
        Option<string> output = new("--out") { Description = "The file to write.", HelpName = "FILE.html", Required = true };
        Option<ReportLanguage> language = new("--language")
        {
            Description = "en: English. fa: Persian, from right to left. Otherwise what is configured as `language`, or English.",
            HelpName = "en|fa",
            DefaultValueFactory = _ => ReportLanguage.En,
            CustomParser = OptionValues.Word<ReportLanguage>("--language"),
        };
        Option<bool> digits = new("--persian-digits") { Description = "Quantities and times in Persian digits; ids and hashes keep theirs. Goes with --language fa." };
        Option<string?> store = CommonOptions.Store();
        var command = new TaughtCommand(
            "report",
            "Writes one HTML page that needs nothing else: identity, method with its source, asked against done, plots, deviations, notes, calibration, "
                + "verification hashes. It prints on A4. " + FirstScreen.BenchOnly,
            new HelpExample("foam runs report latest --out run.html", "The newest run."),
            new HelpExample("foam runs report 20261122-173000-7f3a latest --out compared.html", "Two runs against each other."),
            new HelpExample("foam runs report latest --out run.html --language fa --persian-digits", "In Persian."))
        {
            run,
            other,
            output,
            language,
            digits,
            store,
        };
        command.SetAction(parsed =>
        {
            bool isChosen = parsed.GetResult(language) is { Implicit: false };
            var settings = new ReportSettings(isChosen ? parsed.GetValue(language) : Configured.Language, parsed.GetValue(digits));
            if (settings is { PersianDigits: true, Language: not ReportLanguage.Fa })
                throw new BadInputException("--persian-digits goes with --language fa.");

            using RunStore runs = StoredRuns.OpenWithRuns(parsed.GetValue(store));
            string path = parsed.GetRequiredValue(output);
            OutputFile.Write("--out", path, Encoding.UTF8.GetBytes(Page(runs, parsed.GetRequiredValue(run), parsed.GetValue(other), settings)));
            terminal.Output.WriteLine(path);
        });
        return command;
    }

    private static string Page(RunStore runs, string run, string? other, ReportSettings settings)
    {
        ReportedRun first = ReportedRun.WithLog(runs, StoredRuns.Find(runs, run));
        if (other is null)
            return RunReportPage.Of(first, settings);

        ReportedRun second = ReportedRun.WithLog(runs, StoredRuns.Find(runs, other));
        return second.Record.Header.Key == first.Record.Header.Key
            ? throw new BadInputException($"Both are the run {first.Record.Header.Id}. Give another one to hold against it.")
            : RunReportPage.Compare(first, second, settings);
    }
}
