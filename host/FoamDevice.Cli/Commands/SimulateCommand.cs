using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam simulate</c>: serves a simulated device on a pseudo-terminal.</summary>
internal static class SimulateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var machine = new SimulatorOptionSet();
        Option<bool> json = CommonOptions.Json();
        var identity = new Option<string?>("--device-id")
        {
            Description = "Id of a new device, by default SIM- and a random number; one that --sim-state already holds keeps its own.",
            HelpName = "ID",
        };
        var command = new TaughtCommand(
            "simulate",
            "Serves a simulated device on a pseudo-terminal, in real time, until Ctrl-C. Any program opens it like a serial port. "
                + "Syringes are mounted and taken out by themselves. Linux and macOS.",
            new HelpExample("foam simulate", "Prints the port, such as /dev/pts/4; then in another terminal:"),
            new HelpExample("foam run tessari-physiological --port /dev/pts/4", "A run through the real serial path."),
            new HelpExample("foam simulate --sim-state ./bench-7", "Keep the device's flash in ./bench-7: identity, settings, the mark of an open run."),
            new HelpExample("foam simulate --bench bore-a=+1.5% --bench backlash=0.1mm", "A machine that needs calibrating: `foam calibrate volume` finds it."),
            new HelpExample("foam simulate --fault emergency-stop@30", "Somebody presses the emergency stop after 30 s."));
        machine.AddTo(command);
        command.Add(identity);
        command.Add(json);
        command.SetAction(parsed => Serve(machine.Read(parsed), parsed.GetValue(identity), parsed.GetValue(json), terminal));
        return command;
    }

    private static void Serve(SimulatedMachine machine, string? deviceId, bool json, Terminal terminal)
    {
        SimulatorOptions options = SimulatedBench.OptionsOf(machine) with { AutoOperator = true };
        SimulatedDevice device = SimulatedBench.Make(deviceId is null ? options : options with { DeviceId = deviceId });
        var faults = new ScheduledFaults(device, machine.Faults);
        using var interruption = new Interruption();
        using var port = new PseudoTerminal();
        var server = new PseudoTerminalServer(device, port);
        Announce(port.Path, options, json, terminal.Output);
        while (interruption.Count == 0)
        {
            server.Turn();
            faults.SwitchOnWhatIsDue();
            Thread.Sleep(1);
        }
    }

    private static void Announce(string port, SimulatorOptions options, bool json, TextWriter output)
    {
        if (json)
        {
            JsonText.Write(output, new { port, options.Seed, isSimulated = true });
        }
        else
        {
            output.WriteLine($"SIMULATED device on {port}");
            output.WriteLine($"In another terminal:  foam run tessari-physiological --port {port}");
            output.WriteLine($"Look at it:           foam device --port {port}");
            output.WriteLine("Ctrl-C ends it.");
        }

        output.Flush();
    }
}
