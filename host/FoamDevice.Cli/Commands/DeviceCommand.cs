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
    /// <summary>Makes the command, a parent of those that look at a device or set it up.</summary>
    public static Command Create(Terminal terminal)
    {
        Command command = CreateShow(terminal);
        command.Add(DeviceConfigCommand.Create(terminal));
        command.Add(DeviceCountersCommand.Create(terminal));
        command.Add(DeviceEventsCommand.Create(terminal));
        command.Add(DeviceProvisionCommand.Create(terminal));
        return command;
    }

    private static TaughtCommand CreateShow(Terminal terminal)
    {
        var line = new LineOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "device",
            "Shows a device's identity, state and limits, and always why it does not move. When another foam holds the port, its view is shown.",
            new HelpExample("foam device --port /dev/ttyUSB0", "The device on a port: Now says what it does or waits for, To do what helps."),
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

        Conversation? conversation = null;
        try
        {
            line.Talk("foam device", talk => (conversation = talk).Open());
        }
        catch (Exception trouble) when (json && trouble is DeviceSilentException or PortException)
        {
            JsonText.Write(output, new { Standstill = StandstillOf(conversation, line, trouble) });
            throw;
        }

        var report = DeviceReport.Of(conversation!.Session, line.Port);
        if (json)
            JsonText.Write(output, report);
        else
            report.Write(output);
    }

    private static Standstill StandstillOf(Conversation? conversation, DeviceLine line, Exception trouble)
    {
        return conversation is null || trouble is PortException
            ? new Standstill(StandstillReason.PortLost, trouble.Message, "")
            : Standstill.Of(DeviceView.Of(conversation.Session, line.Port, portFailure: null));
    }

    private static void ShowHeld(ControlReply reply, bool json, TextWriter output)
    {
        if (json)
            JsonText.Write(output, reply);
        else
            HeldDeviceText.Write(output, reply);
    }
}
