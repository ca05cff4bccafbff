using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs correct</c>: corrects what was said of a run.</summary>
internal static class RunsCorrectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new AdditionOptions();
        Argument<string> change = new("change") { Description = "FIELD=VALUE, such as liquid.lot=L8; FIELD= takes the value away." };
        Option<string> why = new("--why") { Description = "Why; it stands on record.", HelpName = "TEXT", Required = true };
        var command = new TaughtCommand(
            "correct",
            "Corrects what was said of a run: label, liquid, gas, syringes. What stood there stays on record, with who corrected it and why. "
                + $"Fields: {string.Join(", ", RunContextField.All.Select(field => field.Id))}.",
            new HelpExample("foam runs correct latest liquid.lot=L8 --why \"misread the vial\" --operator Ada", "Shown as: L8 (was L6, corrected by Ada because misread the vial)."));
        options.AddRunTo(command);
        command.Add(change);
        command.Add(why);
        options.AddRestTo(command);
        command.SetAction(parsed => options.Add(parsed, (additions, run, who) =>
        {
            (string field, string value) = FieldValue.Read(parsed.GetRequiredValue(change));
            RecordCorrection correction = additions.Correct(run, field, value, parsed.GetRequiredValue(why), who);
            terminal.Output.WriteLine($"{field} of run {run.Header.Id}: {correction.From ?? "nothing"} → {correction.To ?? "nothing"}, corrected by {who}.");
        }));
        return command;
    }
}
