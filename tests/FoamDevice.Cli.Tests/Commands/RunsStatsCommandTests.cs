using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Host.Tests;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class RunsStatsCommandTests : IDisposable
{
    // Full passes of ten steady runs, µs, and one that is not.
    private static readonly uint[] Steady = [1_000_000, 1_001_000, 999_000, 1_000_500, 999_500, 1_000_000, 1_001_000, 999_000, 1_000_500, 999_500];
    private const uint Astray = 1_020_000;

    private readonly TemporaryFolder _folder = new();
    private uint _number;

    private string Store => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_figure_has_its_place_and_its_scatter()
    {
        Add([1_000_000, 1_002_000]);

        string row = Stats("--measure", "pass-time").Output.Split('\n').Single(line => line.StartsWith("pass-time"));

        Assert.Equal(["pass-time", "s", "2", "1.0010", "±", "0.013", "0.0014", "0.14", "1.0000", "1.0020"], row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Simulated_and_real_runs_stand_apart()
    {
        Add([1_000_000]);
        Add([2_000_000], SampleRun.SimulatedDevice);

        string[] lines = Stats("--measure", "pass-time").Output.Split('\n');

        Assert.Contains("sample, REAL: 1 run", lines);
        Assert.Contains("sample, SIMULATED: 1 run", lines);
        Assert.Contains("Simulated and real runs are counted apart; --sim or --real chooses.", lines);
        Assert.DoesNotContain("SIMULATED", Stats("--real").Output);
    }

    [Fact]
    public void Runs_that_were_not_completed_are_left_out_and_that_is_said()
    {
        Add([1_000_000]);
        using (var store = RunStore.Open(Store))
            SampleRuns.Add(store, 50, outcome: RunOutcome.Faulted);

        Assert.Contains("sample, REAL: 1 run\n", Stats().Output);
        Assert.Contains("1 run not completed is left out; --outcome counts those.", Stats().Output);
        Assert.DoesNotContain("left out", Stats("--outcome", "faulted").Output);
    }

    [Fact]
    public void The_chart_names_the_run_at_which_a_rule_is_broken()
    {
        Add([.. Steady, Astray]);
        string astray = Newest();

        string chart = Stats("--measure", "pass-time", "--chart").Output;

        Assert.Contains($"  {astray}: beyond three standard deviations (Nelson's rule 1)\n", chart);
        Assert.Contains($"  {astray}: moving range beyond its limit\n", chart);
        Assert.Contains('X', chart.Split('\n').Single(line => line.StartsWith(astray)));
    }

    [Fact]
    public void A_steady_process_breaks_no_rule()
    {
        Add(Steady);

        Assert.Contains("No rule is broken.", Stats("--measure", "pass-time", "--chart").Output);
    }

    [Fact]
    public void Too_few_runs_for_limits_are_said()
    {
        Add([1_000_000, 1_000_500, 1_020_000]);

        string chart = Stats("--measure", "pass-time", "--chart").Output;

        Assert.Contains("Too few for limits: 8 runs are needed, so no rule is looked at.", chart);
        Assert.DoesNotContain("Limits ", chart);
    }

    [Fact]
    public void A_study_gives_each_source_its_share()
    {
        DeviceIdentity other = SampleRun.RealDevice with { DeviceId = "FD-0002" };
        foreach (string who in (string[])["Ada", "Bob"])
        {
            Add([1_000_000, 1_000_010], who: who);
            Add([1_100_000, 1_100_010], other, who);
        }

        string study = Stats("--measure", "pass-time", "--study", "operator-device").Output;

        Assert.Contains("2 operators, 2 devices, 2 runs of each pair", study);
        Assert.Matches("\ndevices +0\\.0050 +0\\.071 +100\\.0 %\n", study);
    }

    [Fact]
    public void A_study_that_cannot_be_made_says_what_it_lacks()
    {
        Add([1_000_000, 1_000_010]);

        Assert.Contains("at least two operators and two devices", Stats("--measure", "pass-time", "--study", "operator-device").Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public void Everything_at_once_fits_a_terminal()
    {
        Add([.. Steady, Astray]);
        Add([1_000_000], SampleRun.SimulatedDevice);

        Assert.All(Stats("--chart", "--study", "operator-device").Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Scripts_get_figures_chart_and_study()
    {
        Add([.. Steady, Astray]);

        using JsonDocument json = JsonDocument.Parse(Stats("--measure", "pass-time", "--measure", "gap", "--chart", "--study", "operator-device", "--json").Output);
        JsonElement group = json.RootElement.GetProperty("groups")[0];
        JsonElement passTime = group.GetProperty("measures")[0];

        Assert.False(group.GetProperty("isSimulated").GetBoolean());
        Assert.Equal(2, group.GetProperty("measures").GetArrayLength());
        Assert.Equal(11, passTime.GetProperty("count").GetInt32());
        Assert.Contains(1, passTime.GetProperty("chart").GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("nelsonRule").GetInt32()));
        Assert.Contains("two operators", passTime.GetProperty("study").GetProperty("obstacle").GetString());
    }

    [Fact]
    public void What_is_not_a_measure_or_a_study_is_refused()
    {
        Add([1_000_000]);

        Stats("--measure", "taste").MustBeARefusal(ExitCode.BadInput, "--measure taste", "pass-time");
        Stats("--study", "moon").MustBeARefusal(ExitCode.BadInput, "--study moon", "operator-device");
    }

    private void Add(uint[] fullPassMicroseconds, DeviceIdentity? device = null, string who = "Ada")
    {
        using var store = RunStore.Open(Store);
        foreach (uint microseconds in fullPassMicroseconds)
            SampleRuns.Add(store, ++_number, microseconds, device, who);
    }

    private string Newest()
    {
        using var store = RunStore.OpenForReading(Store);
        return store.List(1)[0].Id;
    }

    private CommandResult Stats(params string[] options) => CommandResult.Of(["runs", "stats", "--store", Store, .. options]);
}
