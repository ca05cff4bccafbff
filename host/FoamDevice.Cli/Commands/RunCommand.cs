using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam run</c>: makes foam by a method.</summary>
internal static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> method = new("method")
        {
            Description = "Id of a method (`foam methods list`), or the path of a method file (.yaml). Default: what is configured as method.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var line = new LineOptions();
        Option<string> pace = CommonOptions.Pace();
        Option<bool> confirmed = CommonOptions.Confirmed();
        Option<string> person = new("--operator") { Description = "Who runs it, for the record.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        Option<string?> store = CommonOptions.Store();
        Option<string?> folder = CommonOptions.MethodFolder();
        Option<bool> json = CommonOptions.Json();
        var context = new RunContextOptions();
        TaughtCommand command = Describe();
        command.Add(method);
        line.AddTo(command);
        foreach (Option option in new Option[] { pace, confirmed, person, store, folder, json })
            command.Add(option);

        context.AddTo(command);
        command.SetAction(parsed =>
        {
            var stage = new RunStage(
                line.Read(parsed, pace), Pace.Parse(parsed.GetRequiredValue(pace)), parsed.GetValue(confirmed), parsed.GetValue(json), terminal);
            var request = new RunRequest
            {
                Method = Configured.Method(parsed.GetValue(method)),
                MethodFolder = parsed.GetValue(folder),
                Store = parsed.GetValue(store),
                Operator = Configured.Operator(parsed.GetValue(person) ?? ""),
                Context = context.Read(parsed),
            };
            return (int)new RunAction(request, stage).Execute();
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
            new HelpExample("foam run tessari-air --sim --context bench.yaml --set sample.label=\"batch 7\"", "What is known of sample, liquid, gas and syringes, on record; from a file and by hand."),
            new HelpExample("foam run ./my-method.yaml --sim --json > run.json", "A method of your own; the figures as JSON."));
    }
}
