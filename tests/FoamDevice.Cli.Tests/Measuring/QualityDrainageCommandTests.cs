using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Host.Tests;

namespace FoamDevice.Cli.Tests.Measuring;

public sealed class QualityDrainageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    [Fact]
    public void Readings_from_a_file_go_on_the_record_of_a_run_with_figures_and_a_picture()
    {
        Stored();

        CommandResult result = Drainage("latest", "--csv", Readings(), "--liquid", "2mL", "--operator", "Ada", "--instrument", "syringe scale");

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Matches(@"FHT +120\.\d s", result.Output);
        Assert.Contains("On record of run 20261122-173000-7f3a, by Ada: measurement ", result.Output);
        using var store = RunStore.OpenForReading(Store);
        var recorded = Assert.Single(store.Find("2026").Measurements);
        Assert.Equal(["drainage.csv", "drainage.png"], recorded.Measurement.Files.Select(file => file.Name));
        Assert.Equal("syringe scale", recorded.Measurement.Instrument);
        Assert.True(store.Verify().IsWhole);
    }

    [Fact]
    public void What_is_on_record_is_shown_exported_and_compared()
    {
        Stored();
        Assert.Equal(ExitCode.Ok, Drainage("latest", "--csv", Readings(), "--liquid", "2mL", "--operator", "Ada").Code);

        string shown = Run("runs", "show", "latest").Output;
        string stats = Run("runs", "stats", "--measure", "fht").Output;
        string all = Run("runs", "stats").Output;
        CommandResult files = Run("runs", "export", "latest", "--format", "files", "--output", _folder.File("files"));
        string verified = Run("runs", "verify").Output;

        Assert.Contains("Measured of the foam\ndrainage: Ada, ", shown);
        Assert.Matches(@"fht s +1 +120\.\d", stats);
        Assert.Matches(@"t75 s +1 ", all);
        Assert.Equal(2, files.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("age_s,drained_ml", File.ReadAllText(Directory.GetFiles(_folder.File("files"), "*.csv").Single()));
        Assert.Contains("is as it was written", verified);
    }

    [Fact]
    public void Without_a_run_there_are_figures_and_nothing_goes_on_record()
    {
        CommandResult result = CommandResult.Of("quality", "drainage", "--csv", Readings(), "--liquid", "2mL", "--json", "--plot", _folder.File("plot.png"));

        JsonElement json = JsonDocument.Parse(result.Output).RootElement;
        JsonElement fht = json.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("id").GetString() == "fht");
        Assert.Equal(JsonValueKind.Null, json.GetProperty("measurement").ValueKind);
        Assert.InRange(fht.GetProperty("value").GetDouble(), 119, 121);
        Assert.True(new FileInfo(_folder.File("plot.png")).Length > 1_000);
    }

    [Fact]
    public void The_liquid_is_what_the_run_moved_when_nobody_says_otherwise()
    {
        Stored();

        Assert.Equal(ExitCode.Ok, Drainage("latest", "--csv", Readings(), "--operator", "Ada").Code);

        using var store = RunStore.OpenForReading(Store);
        Assert.EndsWith("as the run moved it: all of its foam", Assert.Single(store.Find("2026").Measurements).Measurement.Settings["liquid in the foam"]);
    }

    [Fact]
    public void A_better_version_supersedes_the_first()
    {
        Stored();
        Drainage("latest", "--csv", Readings(), "--liquid", "2mL", "--operator", "Ada");
        string first;
        using (var store = RunStore.OpenForReading(Store))
            first = store.Find("2026").Measurements[0].Key;

        Assert.Equal(ExitCode.Ok, Drainage("latest", "--csv", Readings(), "--liquid", "1.9mL", "--operator", "Ada", "--supersedes", first).Code);

        Assert.Contains("superseded by ", Run("runs", "show", "latest").Output);
    }

    [Fact]
    public void A_simulated_run_is_for_practice_only_and_says_so()
    {
        Stored(SampleRun.SimulatedDevice);

        Drainage("latest", "--csv", Readings(), "--operator", "Ada").MustBeARefusal(ExitCode.BadInput, "SIMULATED", "--practice");
        CommandResult practised = Drainage("latest", "--csv", Readings(), "--liquid", "2mL", "--operator", "Ada", "--practice");

        Assert.Contains("(SIMULATED; PRACTICE, of no foam)", practised.Output);
        Assert.Contains("PRACTICE, of no foam: drainage", Run("runs", "show", "latest").Output);
    }

    [Theory]
    [InlineData("age_s,drained_ml\n10,0\n20,0\n30,0\n40,0\n50,0\n60,0\n", "has not started")]
    [InlineData("age_s,drained_ml\n10,0.1\n20,0.2\n", "2 readings")]
    [InlineData("age_s,drained_ml\n20,0.1\n10,0.2\n", "out of order")]
    [InlineData("not a table\n1\n", "no column")]
    public void What_no_figure_can_come_from_is_refused_in_words_and_leaves_the_record_alone(string csv, string words)
    {
        Stored();

        Drainage("latest", "--csv", _folder.Write("levels.csv", csv), "--liquid", "2mL", "--operator", "Ada").MustBeARefusal(ExitCode.BadInput, words);

        using var store = RunStore.OpenForReading(Store);
        Assert.Empty(store.Find("2026").Measurements);
    }

    [Fact]
    public void Nobody_at_the_keyboard_is_told_of_the_other_way()
    {
        Stored();

        Drainage("latest").MustBeARefusal(ExitCode.BadInput, "--csv FILE");
        CommandResult.Of("quality", "drainage").MustBeARefusal(ExitCode.BadInput, "Name the run");
    }

    [Theory]
    [InlineData("--liquid", "2")]
    [InlineData("--liquid", "0mL")]
    [InlineData("--bore", "15,9mm")]
    public void A_quantity_needs_its_unit(string option, string value)
    {
        CommandResult.Of("quality", "drainage", "--csv", Readings(), option, value).MustBeARefusal(ExitCode.BadInput, $"{option} {value}", "with its unit");
    }

    public void Dispose() => _folder.Dispose();

    private void Stored(DeviceIdentity? device = null)
    {
        using var store = RunStore.Open(Store);
        SampleRun.Stored(store, device);
    }

    // 2 mL with a half-life of 120 s: v = 2 · t^2.4 / (120^2.4 + t^2.4), to the hundredth.
    private string Readings() => _folder.Write(
        "levels.csv",
        "age_s,drained_ml\n" + string.Concat(Enumerable.Range(1, 14).Select(step => FormattableString.Invariant($"{step * 25},{2 / (1 + Math.Pow(120 / (step * 25.0), 2.4)):0.00}\n"))));

    private CommandResult Drainage(params string[] arguments) => Run(["quality", "drainage", .. arguments]);

    private CommandResult Run(params string[] arguments) => CommandResult.Of([.. arguments, "--store", Store]);
}
