using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Host.Tests;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class RunsCompareCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _real;
    private readonly string _slower;
    private readonly string _simulated;

    public RunsCompareCommandTests()
    {
        using var store = RunStore.Open(Store);
        _real = SampleRuns.Add(store, 1);
        _slower = SampleRuns.Add(store, 2, 1_010_000, who: "Bob");
        _simulated = SampleRuns.Add(store, 3, device: SampleRun.SimulatedDevice, method: SlowerMethod());
    }

    private string Store => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_differs_is_marked_and_the_largest_differences_are_named()
    {
        CommandResult compared = Compare(_real, _slower);

        Assert.Equal((ExitCode.Ok, ""), (compared.Code, compared.Error));
        Assert.Contains("*  Operator            Ada", compared.Output);
        Assert.Contains("Method: the same text (SHA-256 ", compared.Output);
        Assert.Contains("Plan: the same in all 22 fields", compared.Output);
        Assert.Contains("+0.0100  +1.000", compared.Output);
        Assert.Contains("Largest differences: time +10.000 ms at pass 2.", compared.Output);
        Assert.DoesNotContain("SIMULATED", compared.Output);
    }

    [Fact]
    public void A_simulated_run_against_a_real_one_is_said_before_all_else()
    {
        string[] lines = Compare(_real, "latest").Output.Split('\n');

        Assert.EndsWith("REAL", lines[0]);
        Assert.EndsWith("SIMULATED", lines[1]);
        Assert.StartsWith("ONE RUN IS SIMULATED, THE OTHER REAL", lines[2]);
        Assert.Contains("  A  15:   gapSeconds: 0.1", lines);
        Assert.Contains("  B  15:   gapSeconds: 0.2", lines);
    }

    [Fact]
    public void It_fits_a_terminal()
    {
        Assert.All(Compare(_real, _simulated).Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Scripts_get_every_point()
    {
        using JsonDocument json = JsonDocument.Parse(Compare(_real, _simulated, "--json").Output);
        JsonElement root = json.RootElement;

        Assert.True(root.GetProperty("isSimulatedAgainstReal").GetBoolean());
        Assert.Equal(2, root.GetProperty("methodLines").GetArrayLength());
        Assert.Equal(Measure.All.Count, root.GetProperty("measures").GetArrayLength());
        Assert.Equal(1_000_000, root.GetProperty("passes")[1].GetProperty("b").GetProperty("durationMicroseconds").GetInt32());
    }

    [Fact]
    public void A_run_is_not_held_against_itself()
    {
        Compare(_simulated, "latest").MustBeARefusal(ExitCode.BadInput, _simulated);
        Compare(_real, "nothing").MustBeARefusal(ExitCode.StoreTrouble, "nothing");
    }

    private static Method SlowerMethod() => MethodFile.Parse(SampleMethod.With("passes: 20", "passes: 4").Replace("gapSeconds: 0.1", "gapSeconds: 0.2"), "slower.yaml");

    private CommandResult Compare(params string[] arguments) => CommandResult.Of(["runs", "compare", .. arguments, "--store", Store]);
}
