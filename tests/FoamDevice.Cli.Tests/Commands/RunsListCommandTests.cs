using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Host.Tests;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class RunsListCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunsListCommandTests()
    {
        using var store = RunStore.Open(Store);
        SampleRuns.Add(store, 1, label: "F-1");
        SampleRuns.Add(store, 2, who: "Bob", outcome: RunOutcome.Aborted);
        SampleRuns.Add(store, 30, device: SampleRun.SimulatedDevice);
    }

    private string Store => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(new[] { "--method", "sample" }, 3)]
    [InlineData(new[] { "--method", "nothing" }, 0)]
    [InlineData(new[] { "--device", "SIM-0001" }, 1)]
    [InlineData(new[] { "--operator", "Bob" }, 1)]
    [InlineData(new[] { "--outcome", "aborted" }, 1)]
    [InlineData(new[] { "--label", "F-1" }, 1)]
    [InlineData(new[] { "--sim" }, 1)]
    [InlineData(new[] { "--real" }, 2)]
    [InlineData(new[] { "--since", "2026-11-23" }, 1)]
    [InlineData(new[] { "--until", "2026-11-22" }, 2)]
    [InlineData(new[] { "--until", "2026-11-22T18:30" }, 1)]
    [InlineData(new[] { "--real", "--limit", "1" }, 1)]
    public void Options_choose_the_runs(string[] options, int count)
    {
        using JsonDocument list = JsonDocument.Parse(List([.. options, "--json"]).Output);

        Assert.Equal(count, list.RootElement.GetArrayLength());
    }

    [Fact]
    public void Nothing_found_is_said_and_is_no_error()
    {
        CommandResult list = List("--operator", "Nobody");

        Assert.Equal(ExitCode.Ok, list.Code);
        Assert.StartsWith("No run on record is such a one.", list.Output);
    }

    [Fact]
    public void What_leaves_no_run_is_refused()
    {
        List("--sim", "--real").MustBeARefusal(ExitCode.BadInput, "--sim and --real");
        List("--since", "2026-11-24", "--until", "2026-11-22").MustBeARefusal(ExitCode.BadInput, "--since 2026-11-24 is after --until 2026-11-22");
        List("--since", "yesterday").MustBeARefusal(ExitCode.BadInput, "--since yesterday", "2026-11-22T17:30");
    }

    private CommandResult List(params string[] options) => CommandResult.Of(["runs", "list", "--store", Store, .. options]);
}
