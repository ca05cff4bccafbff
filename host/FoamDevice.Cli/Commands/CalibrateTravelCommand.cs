using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate travel</c>: how home repeats, and where the far ends are.</summary>
internal static class CalibrateTravelCommand
{
    private const int MostHomings = 100;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions("--write");
        var homings = new Option<int>("--homings")
        {
            Description = $"How often home is sought, 2 to {MostHomings}.",
            HelpName = "N",
            DefaultValueFactory = _ => new TravelPlan().Homings,
            CustomParser = OptionValues.WholeNumber("--homings", 2),
        };
        Option<bool> homingsOnly = new("--homings-only") { Description = "Leave the far ends alone: nobody has to reset the safety chain then." };
        var command = new TaughtCommand(
            "travel",
            "Measures with empty holders how well home repeats (mean, SD, largest drift), and creeps to the far end of both axes, where the end switch opens "
                + "the safety chain: then carriage and chain are set right by hand. Shows the travel that this leaves, and writes it after a yes.",
            new HelpExample("foam calibrate travel --port /dev/ttyUSB0", "Ten homings, both ends."),
            new HelpExample("foam calibrate travel --port /dev/ttyUSB0 --homings-only --homings 30 --confirmed --json", "Home alone, in a script."))
        {
            homings,
            homingsOnly,
        };
        options.AddTo(command, moves: true);
        command.SetAction(parsed =>
        {
            ServiceStage stage = options.Read(parsed, terminal);
            if (parsed.GetValue(homings) > MostHomings)
                throw new BadInputException($"--homings {parsed.GetValue(homings)}: give 2 to {MostHomings}.");

            stage.RequireWord();
            if (!parsed.GetValue(homingsOnly))
                stage.RequirePerson("At each far end somebody pushes the carriage back and resets the safety chain (--homings-only leaves the ends alone)");

            Carry(stage, new TravelPlan(parsed.GetValue(homings), !parsed.GetValue(homingsOnly)));
        });
        return command;
    }

    private static void Carry(ServiceStage stage, TravelPlan plan)
    {
        var study = new OfferedStudy<TravelReport>(stage, "foam calibrate travel")
        {
            Begin = (talk, person) =>
            {
                var work = new TravelStudy(talk, person, plan);
                return (work.Run(), () => work.Report!);
            },
            Show = TravelText.Write,
            Corrected = (report, before) => report.Corrected(before.Machine) is { } machine ? new DeviceConfig(machine, before.Calibration) : null,
        };
        study.Carry((report, offer) => new { report, offer.Changes, offer.Written });
    }
}
