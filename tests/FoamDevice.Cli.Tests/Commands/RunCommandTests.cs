using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Commands;

/// <summary>Whole runs through the command line, on the simulated bench.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newcomers_command_ends_with_the_figures_of_a_run_on_record()
    {
        CommandResult run = Run("tessari-physiological");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Ok, run.Code);
        string[] expected =
        [
            "SIMULATED", "homing", "loading", "filling", "pass 20 of 20", "finished", "unloading",
            "completed", "20 of 20, foam in syringe A", "Step error    A 0, B 0", "CV ", "jitter ", "Start skew", "Homing drift  A ",
        ];
        Assert.All(expected, words => Assert.Contains(words, run.Output));
        Assert.Contains("completed", CommandResult.Of("runs", "list", "--store", Store).Output);
    }

    [Fact]
    public void The_record_can_be_shown_and_exported()
    {
        Run("sts-guide");

        CommandResult shown = CommandResult.Of("runs", "show", "latest", "--store", Store, "--json");
        CommandResult exported = CommandResult.Of("runs", "export", "latest", "--format", "csv", "--output", _folder.File("out"), "--store", Store);
        CommandResult document = CommandResult.Of("runs", "export", "latest", "--format", "json", "--store", Store);

        using JsonDocument json = JsonDocument.Parse(shown.Output);
        Assert.True(json.RootElement.GetProperty("summary").GetProperty("isSimulated").GetBoolean());
        Assert.Equal(20, json.RootElement.GetProperty("summary").GetProperty("passesMade").GetInt32());
        Assert.Equal(ExitCode.Ok, exported.Code);
        Assert.Equal(21, File.ReadAllLines(Path.Combine(_folder.File("out"), "passes.csv")).Length);
        JsonDocument.Parse(document.Output).Dispose();
    }

    [Fact]
    public void With_json_the_output_is_one_document_and_the_progress_goes_elsewhere()
    {
        CommandResult run = Run("tessari-air", "--json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("completed", json.RootElement.GetProperty("summary").GetProperty("outcome").GetString());
        Assert.Contains("pass 20 of 20", run.Error);
    }

    [Fact]
    public void What_the_machine_cannot_do_is_refused_and_leaves_no_record()
    {
        string file = _folder.Write("rash.yaml", ShippedMethod.Text("tessari-air").Replace("fullPassSeconds: 1.0", "fullPassSeconds: 0.1"));

        Run(file).MustBeARefusal(ExitCode.Refused, "mm/s");

        Assert.Contains("No run on record yet", CommandResult.Of("runs", "list", "--store", Store).Output);
    }

    [Fact]
    public void Many_runs_go_into_one_store()
    {
        Run("sts-guide");
        Run("sts-guide");

        using JsonDocument list = JsonDocument.Parse(CommandResult.Of("runs", "list", "--store", Store, "--json").Output);
        Assert.Equal(2, list.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_device_that_keeps_its_files_keeps_its_identity()
    {
        string state = _folder.File("device");

        string first = DeviceId(CommandResult.Of("device", "--sim", "--sim-state", state, "--json"));
        string again = DeviceId(CommandResult.Of("device", "--sim", "--sim-state", state, "--json"));
        string other = DeviceId(CommandResult.Of("device", "--sim", "--json"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Homing_the_simulated_bench_finds_both_homes()
    {
        CommandResult home = CommandResult.Of("home", "--sim");

        Assert.Equal(ExitCode.Ok, home.Code);
        Assert.Contains("Both carriages are home", home.Output);
    }

    [Fact]
    public void Without_a_fault_there_is_nothing_to_clear()
    {
        Assert.Contains("No fault is latched", CommandResult.Of("clear", "--sim").Output);
    }

    private CommandResult Run(string method, params string[] options)
    {
        return CommandResult.Of(["run", method, "--sim", "--pace", "max", "--store", Store, .. options]);
    }

    private static string DeviceId(CommandResult device)
    {
        using JsonDocument json = JsonDocument.Parse(device.Output);
        return json.RootElement.GetProperty("device").GetProperty("deviceId").GetString()!;
    }
}
