using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam run</c>: makes foam by a method.</summary>
internal static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> method = new("method") { Description = "Id of a method (`foam methods list`), or the path of a method file (.yaml)." };
        var line = new LineOptions();
        Option<string> pace = new("--pace")
        {
            Description = "Simulated time against the wall clock: a factor, 1 for real time, or max.",
            HelpName = "X",
            DefaultValueFactory = _ => Pace.Default,
        };
        Option<bool> confirmed = new("--confirmed")
        {
            Description = "Your word, beforehand, that the syringes are out for homing, mounted for the run, and taken out after it. It never clears a fault. "
                + "In a pipe, --sim implies it.",
        };
        Option<string> person = new("--operator") { Description = "Who runs it, for the record.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        Option<string?> store = CommonOptions.Store();
        Option<string?> folder = CommonOptions.MethodFolder();
        Option<bool> json = CommonOptions.Json();
        TaughtCommand command = Describe();
        command.Add(method);
        line.AddTo(command);
        foreach (Option option in new Option[] { pace, confirmed, person, store, folder, json })
            command.Add(option);

        command.SetAction(parsed =>
        {
            DeviceLine place = line.Read(parsed, pace);
            var request = new RunRequest
            {
                Method = parsed.GetRequiredValue(method),
                MethodFolder = parsed.GetValue(folder),
                Port = place.Port,
                IsSimulated = place.IsSimulated,
                SimulatorState = place.StateFolder,
                Seed = place.Seed,
                Pace = Pace.Parse(parsed.GetRequiredValue(pace)),
                IsConfirmed = parsed.GetValue(confirmed),
                Store = parsed.GetValue(store),
                Operator = parsed.GetValue(person) ?? "",
                Json = parsed.GetValue(json),
            };
            return (int)new RunAction(request, terminal).Execute();
        });
        return command;
    }

    private static TaughtCommand Describe()
    {
        return new TaughtCommand(
            "run",
            "Makes foam by a method: homing, loading, filling with purge, mixing; then the foam waits until you take it out, and home is measured again. "
                + "Every event goes on record. Ctrl-C once: stop after this pass. Twice: abort, the drivers are cut. " + FirstScreen.BenchOnly,
            new HelpExample("foam run tessari-physiological --sim", "On the simulated bench, 20 times real time; asks what an operator confirms."),
            new HelpExample("foam run tessari-physiological --sim --pace max --confirmed", "As fast as it goes, nothing asked."),
            new HelpExample("foam run tessari-air --port /dev/ttyUSB0 --operator Ada", "On the machine, with the name on record."),
            new HelpExample("foam run ./my-method.yaml --sim --json > run.json", "A method of your own; the figures as JSON."));
    }
}
