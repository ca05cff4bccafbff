using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.EndToEnd;

/// <summary>Runs over the real serial path, ended from outside: by another process, by signals. Every foam here is a process of its own.</summary>
public sealed class OtherProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FoamProcess _device;
    private readonly string _port;
    private readonly FoamProcess _run;

    public OtherProcessTests()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        _device = new FoamProcess("simulate", "--json");
        _port = _device.ReadPort();
        _run = new FoamProcess("run", "tessari-air", "--port", _port, "--confirmed", "--store", Store);
        _run.ReadUntil("homing");
    }

    private string Store => _folder.File("runs.db");

    public void Dispose()
    {
        _run.Dispose();
        _device.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Stop_from_another_process_ends_the_run_in_order()
    {
        using var stop = new FoamProcess("stop", "--port", _port);

        Assert.Equal((int)ExitCode.Ok, stop.WaitForExit());
        Assert.Contains("Stopping before the first pass.", stop.AllOutput);
        Assert.Equal((int)ExitCode.RunStopped, _run.WaitForExit());
        Assert.Contains("stopped by the operator", Recorded());
    }

    [Fact]
    public void Abort_from_another_process_cuts_the_drivers_and_the_device_says_so()
    {
        using var abort = new FoamProcess("abort", "--port", _port);

        Assert.Equal((int)ExitCode.Ok, abort.WaitForExit());
        Assert.Equal((int)ExitCode.RunAborted, _run.WaitForExit());
        string device = CommandResult.Of("device", "--port", _port).Output;
        Assert.Contains("501: aborted. Position lost; latched until cleared.", device);
    }

    [Fact]
    public void Ctrl_c_once_stops()
    {
        _run.Interrupt();

        Assert.Equal((int)ExitCode.RunStopped, _run.WaitForExit());
        Assert.Contains("Ctrl-C again aborts", _run.AllOutput);
        Assert.Contains("stopped by the operator", Recorded());
    }

    [Fact]
    public void Ctrl_c_twice_aborts()
    {
        _run.Interrupt();
        _run.ReadUntil("Ctrl-C again aborts");
        _run.Interrupt();

        // Between the two the device may have ended the run by itself, as it was asked with the first.
        Assert.Equal((int)ExitCode.RunAborted, _run.WaitForExit());
        Assert.Matches("aborted|stopped by the operator", Recorded());
    }

    [Fact]
    public void Another_process_sees_what_the_run_does_and_waits_for()
    {
        using var device = new FoamProcess("device", "--port", _port);

        Assert.Equal((int)ExitCode.Ok, device.WaitForExit());
        Assert.Contains("A run is in hand. It works: homing", device.AllOutput);
        string json = CommandResult.Of("device", "--port", _port, "--json").Output;
        Assert.Matches("\"standstill\":\\s*\\{\\s*\"reason\":\\s*\"working\"", json);
    }

    [Fact]
    public void A_run_that_another_process_conducts_is_left_to_it()
    {
        string conductor = $"`foam run tessari-air` (process {_run.ProcessId}";
        Assert.Contains($"running, pid {_run.ProcessId}", Recorded());
        Assert.Contains(conductor, CommandResult.Of("runs", "show", "latest", "--store", Store).Output);

        CommandResult.Of("runs", "recover", "--port", _port, "--confirmed", "--store", Store).MustBeARefusal(ExitCode.StoreTrouble, conductor);
        CommandResult.Of("runs", "recover", "--give-up", "--store", Store).MustBeARefusal(ExitCode.StoreTrouble, conductor);
        CommandResult other = CommandResult.Of(
            "run", "sts-guide", "--sim", "--sim-state", _folder.File("device"), "--pace", "max", "--store", Store);

        Assert.Equal(ExitCode.Ok, other.Code);
        Assert.DoesNotContain("unfinished", other.Output);
        Assert.Contains($"running, pid {_run.ProcessId}", Recorded());
    }

    [Fact]
    public void A_run_whose_host_was_killed_is_unfinished_until_it_is_recovered()
    {
        _run.Kill();

        Assert.Contains("UNFINISHED", Recorded());
        using var recover = new FoamProcess("runs", "recover", "--port", _port, "--confirmed", "--store", Store);
        recover.ReadUntil("homing");
        using var stop = new FoamProcess("stop", "--port", _port);
        stop.WaitForExit();

        Assert.Equal((int)ExitCode.RunStopped, recover.WaitForExit());
        Assert.DoesNotContain("UNFINISHED", Recorded());
        Assert.Contains("nothing to recover", CommandResult.Of("runs", "recover", "--port", _port, "--store", Store).Output);
    }

    private string Recorded() => CommandResult.Of("runs", "list", "--store", Store).Output;
}
