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
        Option<string?> state = CommonOptions.SimulatorState();
        Option<ulong> seed = CommonOptions.Seed();
        Option<bool> json = CommonOptions.Json();
        var identity = new Option<string?>("--device-id")
        {
            Description = "Id of a new device, by default SIM- and a random number; one that --sim-state already holds keeps its own.",
            HelpName = "ID",
        };
        var faults = new Option<string[]>("--fault")
        {
            Description = "A fault from the simulator's menu, with its number and the second from which it is on, where wanted: NAME, NAME=X, NAME@S, NAME=X@S. "
                + "May be given several times; `--fault list` lists them.",
            HelpName = "FAULT",
        };
        var command = new TaughtCommand(
            "simulate",
            "Serves a simulated device on a pseudo-terminal, in real time, until Ctrl-C. Any program opens it like a serial port. "
                + "Syringes are mounted and taken out by themselves. Linux and macOS.",
            new HelpExample("foam simulate", "Prints the port, such as /dev/pts/4; then in another terminal:"),
            new HelpExample("foam run tessari-physiological --port /dev/pts/4", "A run through the real serial path."),
            new HelpExample("foam simulate --sim-state ./bench-7", "Keep the device's flash in ./bench-7: identity, settings, the mark of an open run."),
            new HelpExample("foam simulate --fault emergency-stop@30", "Somebody presses the emergency stop after 30 s."))
        {
            state,
            seed,
            identity,
            faults,
            json,
        };
        command.SetAction(parsed =>
        {
            string[] wanted = parsed.GetValue(faults) ?? [];
            if (wanted.Contains("list"))
            {
                ListFaults(terminal.Output);
                return;
            }

            var options = new SimulatorOptions
            {
                Seed = parsed.GetValue(seed),
                StateFolder = parsed.GetValue(state),
                DeviceId = parsed.GetValue(identity) ?? SimulatedBench.NewDeviceId(),
                AutoOperator = true,
            };
            Serve(options, wanted, parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static void ListFaults(TextWriter output)
    {
        var table = new TextTable("FAULT", "WHAT IT IS");
        foreach (MenuFault fault in ScheduledFaults.Offered)
            table.Add(fault.Name, fault.Description);

        table.Write(output);
    }

    private static void Serve(SimulatorOptions options, string[] wanted, bool json, Terminal terminal)
    {
        SimulatedDevice device = SimulatedBench.Make(options);
        var faults = new ScheduledFaults(device, wanted);
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
