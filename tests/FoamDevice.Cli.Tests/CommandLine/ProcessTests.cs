using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.CommandLine;

/// <summary>foam as a process of its own: what only a real one shows.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void The_version_is_that_of_the_assembly()
    {
        using var foam = new FoamProcess("--version");

        Assert.Equal(0, foam.WaitForExit());
        Assert.Equal(typeof(Program).Assembly.GetName().Version!.ToString(3), foam.AllOutput.Trim());
    }

    [Fact]
    public void A_mistake_is_one_sentence_on_standard_error_and_exit_code_two()
    {
        using var foam = new FoamProcess("run", "no-such-method", "--sim");

        Assert.Equal(2, foam.WaitForExit());
        Assert.StartsWith("foam: ", foam.AllErrors);
        Assert.Equal("", foam.AllOutput);
    }

    [Fact]
    public void Ctrl_c_once_stops_after_the_pass_and_the_run_is_closed()
    {
        Assert.SkipUnless(FoamProcess.CanInterrupt, "Needs POSIX signals.");
        using var folder = new TemporaryFolder();
        using var foam = new FoamProcess("run", "tessari-air", "--sim", "--store", folder.File("runs.db"));
        foam.ReadUntil("pass 2 of 20");

        foam.Interrupt();

        Assert.Equal((int)ExitCode.RunStopped, foam.WaitForExit());
        Assert.Contains("stopped by the operator", foam.AllOutput);
        Assert.Contains("stopped by the operator", CommandResult.Of("runs", "list", "--store", folder.File("runs.db")).Output);
    }

    [Fact]
    public void Ctrl_c_twice_aborts()
    {
        Assert.SkipUnless(FoamProcess.CanInterrupt, "Needs POSIX signals.");
        using var folder = new TemporaryFolder();
        using var foam = new FoamProcess("run", "tessari-air", "--sim", "--pace", "0.5", "--store", folder.File("runs.db"));
        foam.ReadUntil("homing");

        foam.Interrupt();
        foam.ReadUntil("Ctrl-C again aborts");
        foam.Interrupt();

        Assert.Equal((int)ExitCode.RunAborted, foam.WaitForExit());
    }

    [Fact]
    public void A_run_on_a_port_can_be_seen_and_aborted_from_elsewhere()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var folder = new TemporaryFolder();
        using var device = new FoamProcess("simulate", "--json", "--device-id", "BENCH-7");
        string port = device.ReadPort();
        using var run = new FoamProcess("run", "tessari-air", "--port", port, "--confirmed", "--store", folder.File("runs.db"));
        run.ReadUntil("homing");

        CommandResult seen = CommandResult.Of("device", "--port", port);
        CommandResult second = CommandResult.Of("run", "tessari-air", "--port", port, "--confirmed", "--store", folder.File("second.db"));
        CommandResult aborted = CommandResult.Of("abort", "--port", port);

        Assert.Contains("BENCH-7 (SIMULATED)", seen.Output);
        second.MustBeARefusal(ExitCode.LinkTrouble, port, "foam run tessari-air");
        Assert.Equal(ExitCode.Ok, aborted.Code);
        Assert.Equal((int)ExitCode.RunAborted, run.WaitForExit());
        Assert.Contains("SIM", CommandResult.Of("runs", "list", "--store", folder.File("runs.db")).Output);
    }

    [Fact]
    public void A_device_on_a_pseudo_terminal_answers_like_one_on_a_serial_port()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var device = new FoamProcess("simulate", "--json", "--device-id", "BENCH-8");
        string port = device.ReadPort();

        using JsonDocument answer = JsonDocument.Parse(CommandResult.Of("device", "--port", port, "--json").Output);

        Assert.Equal("BENCH-8", answer.RootElement.GetProperty("device").GetProperty("deviceId").GetString());
        Assert.True(answer.RootElement.GetProperty("isSimulated").GetBoolean());
    }
}
