using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs mark</c>: marks a moment in the life of the foam.</summary>
internal static class RunsMarkCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new AdditionOptions();
        Argument<string> text = new("text")
        {
            Description = "What happens at this moment, one line.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => FoamMark.Usual,
        };
        var command = new TaughtCommand(
            "mark",
            "Marks this moment in the life of a run's foam: its age since the end of the last pass goes on record. Refused where there is no foam, or its age is not known.",
            new HelpExample("foam runs mark latest", $"Marks: {FoamMark.Usual}."),
            new HelpExample("foam runs mark latest \"half-life read\" --operator Ada", "Any other moment."));
        options.AddRunTo(command);
        command.Add(text);
        options.AddRestTo(command);
        command.SetAction(parsed => options.Add(parsed, (additions, run, who) =>
        {
            FoamMark mark = additions.Mark(run, parsed.GetRequiredValue(text), who);
            terminal.Output.WriteLine(FormattableString.Invariant($"Run {run.Header.Id}: '{mark.What}' at a foam age of {mark.FoamAgeSeconds:0.0} s, marked by {who}."));
        }));
        return command;
    }
}
