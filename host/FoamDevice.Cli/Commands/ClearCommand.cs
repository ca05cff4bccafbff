using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Display;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam clear</c>: unlatches a fault.</summary>
internal static class ClearCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var line = new LineOptions();
        var command = new TaughtCommand(
            "clear",
            "Unlatches a fault, once its cause has been seen to. Shows the fault and its advice.",
            new HelpExample("foam clear --port /dev/ttyUSB0", "Refused while the cause lasts."));
        line.AddTo(command);
        command.SetAction(parsed => line.Read(parsed).Talk("foam clear", talk => Clear(talk, terminal.Output)));
        return command;
    }

    private static IEnumerable<Turn> Clear(Conversation talk, TextWriter output)
    {
        foreach (Turn turn in talk.Open())
            yield return turn;

        Status status = talk.Session.Status;
        if (status.Fault == FaultCode.None)
        {
            output.WriteLine("No fault is latched.");
            yield break;
        }

        FaultNotice notice = FaultNotice.Of(status);
        output.WriteLine($"{notice.Title}. {notice.Cause}");
        foreach (Turn turn in ClearTalk.Run(talk, status.Fault, output.WriteLine))
            yield return turn;
    }
}
