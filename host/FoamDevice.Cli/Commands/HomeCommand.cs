using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam home</c>: finds home on both axes.</summary>
internal static class HomeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var line = new LineOptions();
        Option<bool> confirmed = new("--confirmed") { Description = "Your word, beforehand, that both syringes are out. In a pipe, --sim implies it." };
        var command = new TaughtCommand(
            "home",
            "Moves both carriages to their home switches. The syringes must be out. Ctrl-C aborts. After a run that was left loaded it also measures the drift.",
            new HelpExample("foam home --port /dev/ttyUSB0", "Asks whether the syringes are out, then homes."));
        line.AddTo(command);
        command.Add(confirmed);
        command.SetAction(parsed =>
        {
            DeviceLine place = line.Read(parsed);
            SyringesOut.Confirm(place, parsed.GetValue(confirmed), terminal);
            using var interruption = new Interruption();
            place.Talk("foam home", talk => Home(talk, interruption, terminal.Output), OutsideStop.OfHoming(interruption));
        });
        return command;
    }

    private static IEnumerable<Turn> Home(Conversation talk, IInterruption interruption, TextWriter output)
    {
        foreach (Turn turn in talk.Open())
            yield return turn;

        foreach (Turn turn in HomeTalk.Run(talk, () => interruption.Count > 0, () => { }))
            yield return turn;

        output.WriteLine("Both carriages are home; their positions are known.");
    }
}
