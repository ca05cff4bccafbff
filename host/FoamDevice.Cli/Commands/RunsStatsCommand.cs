using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs stats</c>: where the figures of many runs lie, how they scatter, and whether they are steady.</summary>
internal static class RunsStatsCommand
{
    private const string OperatorDevice = "operator-device";

    // Bubbles are compared at one age of the foam only.
    private static string FoamFigures => string.Join(", ", MeasuredQuantity.All.Where(quantity => quantity.IsCompared).Select(quantity => quantity.IsOfAnAge ? $"{quantity.Id}@30s" : quantity.Id));

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var filter = new RunFilterOptions("Runs that ended so, in place of the completed ones.");
        Option<string[]> measures = new("--measure")
        {
            Description = $"A figure; give it again for more. Default: all. One of {string.Join(", ", Measure.All.Select(measure => measure.Id))}; "
                + $"or of the foam, where it was measured: {FoamFigures}.",
            HelpName = "ID",
            DefaultValueFactory = _ => [],
        };
        Option<bool> chart = new("--chart") { Description = "Chart of individual values and moving ranges, with the rules that are broken." };
        Option<string?> study = new("--study") { Description = "operator-device: how much of the scatter comes from operators, from devices, and from repetition.", HelpName = OperatorDevice };
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        TaughtCommand command = Describe();
        filter.AddTo(command);
        foreach (Option option in new Option[] { measures, chart, study, store, json })
            command.Add(option);

        command.SetAction(parsed =>
        {
            RunFilter asked = filter.Read(parsed);
            var request = new StatisticsRequest(Measures(parsed.GetValue(measures) ?? []), parsed.GetValue(chart), IsStudy(parsed.GetValue(study)));
            StatisticsReport report = Read(parsed.GetValue(store), asked, request, withFoam: parsed.GetValue(measures) is not { Length: > 0 });
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, StatisticsJson.Of(report));
            else
                report.Write(terminal.Output);
        });
        return command;
    }

    private static TaughtCommand Describe()
    {
        return new TaughtCommand(
            "stats",
            "Counts runs together, by method: mean with its 95 % interval, standard deviation, variation, least and most of each figure. Completed runs count, unless "
                + "--outcome asks for others. Simulated and real runs are never counted together.",
            new HelpExample("foam runs stats --method tessari-air --real", "Every figure of what the machines made by a method."),
            new HelpExample("foam runs stats --measure pass-time --measure gap --chart", "Whether passes and gaps are steady from run to run."),
            new HelpExample("foam runs stats --measure liquid --study operator-device", "Whether it matters who works with which device."));
    }

    private static StatisticsReport Read(string? address, RunFilter asked, StatisticsRequest request, bool withFoam)
    {
        using RunStore store = StoredRuns.OpenWithRuns(address);
        var search = new RunSearch(store);
        RunFilter counted = asked.Outcome is null ? asked with { Outcome = RunOutcome.Completed } : asked;
        long leftOut = asked.Outcome is null ? search.Count(asked) - search.Count(counted) : 0;
        StatisticsRequest whole = withFoam ? request with { Measures = [.. request.Measures, .. search.MeasuresOfFoam(counted)] } : request;
        return new StatisticsReport(RunGroup.Of(search.Figures(counted), whole.Measures), leftOut, whole);
    }

    private static IReadOnlyList<Measure> Measures(string[] ids) => ids.Length == 0 ? Measure.All : [.. ids.Distinct().Select(Find)];

    private static Measure Find(string id) =>
        Measure.Find(id) ?? throw new BadInputException($"--measure {id}: give one of {string.Join(", ", Measure.All.Select(measure => measure.Id))}; or of the foam: {FoamFigures}.");

    private static bool IsStudy(string? name) =>
        name is null or OperatorDevice ? name is not null : throw new BadInputException($"--study {name}: give {OperatorDevice}.");
}
