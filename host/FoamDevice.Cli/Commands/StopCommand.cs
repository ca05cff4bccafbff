using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Display;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam stop</c>: ends a run after this pass, or a service in order.</summary>
internal static class StopCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string?> port = CommonOptions.Port();
        port.Required = true;
        var command = new TaughtCommand(
            "stop",
            "Ends a run after this pass, or before the first one, plungers held; a jog, test or calibration in order, as Ctrl-C does. "
                + "Reaches the foam that conducts it; without one, the device itself.",
            new HelpExample("foam stop --port /dev/ttyUSB0", "The record says that the run was stopped."))
        {
            port,
        };
        command.SetAction(parsed => Stop(DeviceLine.OfPort(parsed.GetRequiredValue(port)!), terminal.Output));
        return command;
    }

    private static void Stop(DeviceLine line, TextWriter output)
    {
        if (PortNeighbour.Ask(line, ControlCommand.Stop) is { } reply)
            output.WriteLine(reply.Done ? reply.Text : throw new DeviceRefusedException(reply.Text));
        else
            line.Talk("foam stop", talk => Stop(talk, output));
    }

    private static IEnumerable<Turn> Stop(Conversation talk, TextWriter output)
    {
        foreach (Turn turn in talk.Open())
            yield return turn;

        foreach (Turn turn in StopTalk.Run(talk, output.WriteLine))
            yield return turn;
    }
}
