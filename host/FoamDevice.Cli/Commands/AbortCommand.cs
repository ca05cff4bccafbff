using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam abort</c>: cuts the drivers.</summary>
internal static class AbortCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string?> port = CommonOptions.Port();
        port.Required = true;
        var command = new TaughtCommand(
            "abort",
            "Cuts the drivers at once, in every state. The position is lost: take the syringes out, `foam clear`, `foam home`. "
                + "It is no emergency stop: that one is the red button.",
            new HelpExample("foam abort --port /dev/ttyUSB0", "Reaches the foam that holds the port; without one, the device itself."))
        {
            port,
        };
        command.SetAction(parsed => Abort(DeviceLine.OfPort(parsed.GetRequiredValue(port)!), terminal.Output));
        return command;
    }

    private static void Abort(DeviceLine line, TextWriter output)
    {
        if (PortNeighbour.Ask(line, ControlCommand.Abort) is { } reply)
        {
            output.WriteLine(reply.Done ? reply.Text : throw new DeviceSilentException(reply.Text));
            return;
        }

        line.Talk("foam abort", talk => talk.Abort());
        output.WriteLine("The device has cut its drivers. Take the syringes out; `foam device` tells whether a fault waits for `foam clear`; then: foam home.");
    }
}
