using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Commands;

/// <summary>Runs whose host died, on the simulated bench.</summary>
public sealed class RecoverCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    private string Device => _folder.File("device");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_an_unfinished_run_there_is_nothing_to_do()
    {
        CommandResult recover = CommandResult.Of("runs", "recover", "--sim", "--store", Store);

        Assert.Equal(ExitCode.Ok, recover.Code);
        Assert.Contains("nothing to recover", recover.Output);
    }

    [Fact]
    public void An_unfinished_run_is_marked_in_list_and_figures_with_the_command_that_helps()
    {
        string id = LeaveUnfinished();

        Assert.Contains("UNFINISHED", CommandResult.Of("runs", "list", "--store", Store).Output);
        string shown = Words(CommandResult.Of("runs", "show", id, "--store", Store).Output);
        Assert.Contains("UNFINISHED", shown);
        Assert.Contains($"foam runs recover {id} --port PORT", shown);
    }

    [Fact]
    public void The_next_run_names_the_unfinished_one_and_in_a_script_goes_on()
    {
        string id = LeaveUnfinished();

        CommandResult run = CommandResult.Of("run", "sts-guide", "--sim", "--sim-state", Device, "--pace", "max", "--store", Store);

        Assert.Contains($"Run {id} (tessari-physiological, ", run.Output);
        Assert.Contains($"foam runs recover {id} --sim --sim-state {Device}", run.Output);
    }

    [Fact]
    public void A_bench_that_keeps_nothing_is_no_place_to_recover_at()
    {
        LeaveUnfinished();

        CommandResult run = CommandResult.Of("run", "sts-guide", "--sim", "--pace", "max", "--store", Store);

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.DoesNotContain("unfinished", run.Output);
    }

    [Fact]
    public void What_a_power_cut_took_is_on_record_as_lost_with_its_extent()
    {
        string id = LeaveUnfinished();

        CommandResult recover = CommandResult.Of("runs", "recover", "--sim", "--sim-state", Device, "--pace", "max", "--store", Store);

        Assert.Equal(ExitCode.RunFaulted, recover.Code);
        Assert.Contains("started anew in the middle of the run", recover.Error);
        string shown = Words(CommandResult.Of("runs", "show", id, "--store", Store).Output);
        Assert.Contains("Lost what the device noted after event", shown);
        Assert.Contains("how much that was is not known", shown);
        Assert.DoesNotContain("UNFINISHED", shown);
    }

    [Fact]
    public void A_run_that_is_given_up_is_closed_without_its_device()
    {
        string id = LeaveUnfinished();

        CommandResult given = CommandResult.Of("runs", "recover", id[..13], "--give-up", "--store", Store);

        Assert.Equal(ExitCode.Ok, given.Code);
        Assert.Contains("given up", given.Output);
        Assert.Contains("given up", CommandResult.Of("runs", "list", "--store", Store).Output);
        CommandResult.Of("runs", "recover", id, "--give-up", "--store", Store).MustBeARefusal(ExitCode.StoreTrouble, "ended already");
    }

    [Fact]
    public void Of_several_unfinished_runs_one_has_to_be_named()
    {
        string first = LeaveUnfinished();
        string second = LeaveUnfinished(_folder.File("other"));

        CommandResult.Of("runs", "recover", "--sim", "--store", Store).MustBeARefusal(ExitCode.BadInput, first, second, "Name one");
    }

    [Fact]
    public void Another_device_is_left_alone()
    {
        LeaveUnfinished();

        CommandResult recover = CommandResult.Of("runs", "recover", "--sim", "--pace", "max", "--store", Store);

        Assert.Equal(ExitCode.LinkTrouble, recover.Code);
        Assert.Contains("KEPT", recover.Error);
        Assert.Contains("UNFINISHED", CommandResult.Of("runs", "list", "--store", Store).Output);
    }

    [Fact]
    public void A_machine_does_not_move_in_a_pipe_without_the_persons_word()
    {
        LeaveUnfinished();

        CommandResult.Of("runs", "recover", "--port", "/dev/ttyUSB0", "--store", Store).MustBeARefusal(ExitCode.BadInput, "--confirmed");
    }

    [Fact]
    public void With_json_the_gaps_are_in_the_document()
    {
        LeaveUnfinished();

        CommandResult recover = CommandResult.Of("runs", "recover", "--sim", "--sim-state", Device, "--pace", "max", "--store", Store, "--json");

        using JsonDocument json = JsonDocument.Parse(recover.Output);
        Assert.Equal(1, json.RootElement.GetProperty("gaps").GetArrayLength());
        Assert.Equal("lost", json.RootElement.GetProperty("run").GetProperty("ending").GetString());
    }

    private string LeaveUnfinished() => LeaveUnfinished(Device);

    // Host and device end together in the middle of mixing, as when the plug of both is pulled.
    private string LeaveUnfinished(string deviceFolder)
    {
        using RunStore store = RunStore.Open(Store);
        var planned = new PlannedMethod(MethodCatalog.Load(null).Find("tessari-physiological"));
        var device = new SimulatedDevice(new SimulatorOptions { StateFolder = deviceFolder, DeviceId = deviceFolder == Device ? "KEPT" : "OTHER", AutoOperator = true });
        var run = new SimulatedRun(device, store, new RunOrder(planned.Method, planned.Plan, "", "0"), DateTimeOffset.UtcNow);
        while (run.Session.Status.State != DeviceState.Mixing)
        {
            run.Advance(SimulatedLink.TurnMicroseconds);
            run.Answer(true);
        }

        return run.Recorder.RecordId!;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
