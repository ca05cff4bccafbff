using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam ports</c>: the serial ports, and which of them another foam holds.</summary>
internal static class PortsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "ports",
            "Lists the serial ports of this computer and who holds them.",
            new HelpExample("foam ports", "On Linux the names under /dev/serial/by-id stay the same over replugging."))
        {
            json,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<PortReport> ports = [.. SerialPorts.Names().Select(PortReport.Of)];
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, ports);
            else
                PortReport.WriteList(terminal.Output, ports);
        });
        return command;
    }
}
