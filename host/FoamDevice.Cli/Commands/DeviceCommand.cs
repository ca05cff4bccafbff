using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam device</c>: who the device is, how it stands, what it may do.</summary>
internal static class DeviceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var line = new LineOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "device",
            "Shows a device's identity, state and limits. When another foam holds the port, its view is shown.",
            new HelpExample("foam device --port /dev/ttyUSB0", "The device on a port."),
            new HelpExample("foam device --sim", "A simulated one."));
        line.AddTo(command);
        command.Add(json);
        command.SetAction(parsed => Show(line.Read(parsed), parsed.GetValue(json), terminal.Output));
        return command;
    }

    private static void Show(DeviceLine line, bool json, TextWriter output)
    {
        if (PortNeighbour.Ask(line, ControlCommand.Status) is { } reply)
        {
            ShowHeld(reply, json, output);
            return;
        }

        DeviceReport? report = null;
        line.Talk("foam device", talk => Read(talk, found => report = found));
        if (json)
            JsonText.Write(output, report);
        else
            report!.Write(output);
    }

    private static IEnumerable<Turn> Read(Conversation talk, Action<DeviceReport> found)
    {
        foreach (Turn turn in talk.Open())
            yield return turn;

        found(DeviceReport.Of(talk.Session));
    }

    private static void ShowHeld(ControlReply reply, bool json, TextWriter output)
    {
        if (json)
            JsonText.Write(output, reply);
        else
            HeldDeviceText.Write(output, reply);
    }
}
