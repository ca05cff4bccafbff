using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.EndToEnd;

/// <summary>A device that is unplugged in the middle of a run, and plugged in again elsewhere.</summary>
public sealed class ReplugTests
{
    [Fact]
    public void The_run_goes_on_under_the_new_port_name_and_is_reached_by_it()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var folder = new TemporaryFolder();
        using var here = new PseudoTerminal();
        using var there = new PseudoTerminal();
        using var device = new MovableDevice(here);
        string patient = folder.Write("patient.yaml", ShippedMethod.Text("tessari-air") + "hostLost:\n  graceSeconds: 60\n");
        using var run = new FoamProcess(
            [(CandidatePorts.Variable, there.Path)],
            ["run", patient, "--port", here.Path, "--confirmed", "--store", folder.File("runs.db")]);
        run.ReadUntil("homing");

        // The old port goes on claiming to be open, as that of an unplugged adapter does.
        device.PlugInto(there);
        run.ReadUntil($"found again on {there.Path}");
        CommandResult aborted = CommandResult.Of("abort", "--port", there.Path);

        Assert.Equal(ExitCode.Ok, aborted.Code);
        Assert.Equal((int)ExitCode.RunAborted, run.WaitForExit());
        CommandResult recorded = CommandResult.Of("runs", "show", "latest", "--store", folder.File("runs.db"));
        Assert.True(recorded.Output.Contains("aborted", StringComparison.Ordinal), recorded.Output + run.AllOutput + run.AllErrors);
    }

    /// <summary>A simulated device that keeps its power while it is plugged into another port.</summary>
    private sealed class MovableDevice : IDisposable
    {
        private readonly SimulatedDevice _device = new(new SimulatorOptions { DeviceId = "MOVABLE", AutoOperator = true });
        private CancellationTokenSource _ending = new();
        private Thread _serving;

        public MovableDevice(PseudoTerminal terminal) => _serving = Serve(terminal);

        public void PlugInto(PseudoTerminal terminal)
        {
            Unplug();
            _ending = new CancellationTokenSource();
            _serving = Serve(terminal);
        }

        public void Dispose() => Unplug();

        private Thread Serve(PseudoTerminal terminal)
        {
            var server = new PseudoTerminalServer(_device, terminal);
            CancellationToken ending = _ending.Token;
            var thread = new Thread(() => server.Run(ending)) { IsBackground = true };
            thread.Start();
            return thread;
        }

        private void Unplug()
        {
            _ending.Cancel();
            _serving.Join();
            _ending.Dispose();
        }
    }
}
