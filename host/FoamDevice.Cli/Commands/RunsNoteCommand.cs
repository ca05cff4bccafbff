using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs note</c>: puts a remark beside a run.</summary>
internal static class RunsNoteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new AdditionOptions();
        Argument<string> text = new("text") { Description = "What is to be noted, one line; put it in quotes." };
        var command = new TaughtCommand(
            "note",
            "Notes something about a run: an entry of its own with time and name. Nothing on record is changed.",
            new HelpExample("foam runs note latest \"Foam looked coarse at the plunger\" --operator Ada", "A remark beside the newest run."));
        options.AddRunTo(command);
        command.Add(text);
        options.AddRestTo(command);
        command.SetAction(parsed => options.Add(parsed, (additions, run, who) =>
        {
            additions.Note(run.Header.Key, parsed.GetRequiredValue(text), who);
            terminal.Output.WriteLine($"Noted beside run {run.Header.Id} by {who}.");
        }));
        return command;
    }
}
