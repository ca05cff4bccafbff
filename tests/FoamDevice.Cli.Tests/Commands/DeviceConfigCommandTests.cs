using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests;

public sealed class DeviceConfigCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_setting_is_shown_old_and_new_and_kept_by_the_device()
    {
        CommandResult set = Config("bench-1", "set", "driftToleranceSteps=10", "--yes");
        CommandResult show = Config("bench-1", "show", "--json");

        Assert.Equal((ExitCode.Ok, ""), (set.Code, set.Error));
        Assert.Contains("driftToleranceSteps  8    10   steps", set.Output);
        using JsonDocument settings = JsonDocument.Parse(show.Output);
        JsonElement drift = settings.RootElement.GetProperty("settings").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "driftToleranceSteps");
        Assert.Equal((10u, 1u, 1_000u), (drift.GetProperty("value").GetUInt32(), drift.GetProperty("least").GetUInt32(), drift.GetProperty("most").GetUInt32()));
    }

    [Fact]
    public void What_is_exported_comes_back_into_the_same_device()
    {
        string file = _folder.File("settings.yaml");
        Config("bench-1", "set", "driftToleranceSteps=10", "backlashStepsA=4", "--yes");
        Config("bench-1", "export", file);
        Config("bench-1", "set", "driftToleranceSteps=20", "backlashStepsA=0", "--yes");

        CommandResult import = Config("bench-1", "import", file, "--yes");

        Assert.Equal((ExitCode.Ok, ""), (import.Code, import.Error));
        Assert.Contains("backlashStepsA       0    4    steps", import.Output);
        Assert.Contains("holds these values already", Config("bench-1", "import", file, "--yes").Output);
    }

    [Fact]
    public void A_file_of_another_device_is_refused_unless_it_is_meant()
    {
        string file = _folder.File("settings.yaml");
        Config("bench-1", "set", "driftToleranceSteps=10", "--yes");
        Config("bench-1", "export", file);

        Config("bench-2", "import", file, "--yes").MustBeARefusal(ExitCode.BadInput, "is from SIM-", "Nothing was written", "--from-another-device");
        CommandResult meant = Config("bench-2", "import", file, "--yes", "--from-another-device");

        Assert.Equal(ExitCode.Ok, meant.Code);
        Assert.Contains("driftToleranceSteps  8    10   steps", meant.Output);
    }

    [Fact]
    public void An_existing_file_is_not_overwritten()
    {
        string file = _folder.Write("settings.yaml", "mine");

        Config("bench-1", "export", file).MustBeARefusal(ExitCode.BadInput, "exists already");
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("driftTolerance=10", "Did you mean")]
    [InlineData("driftToleranceSteps=ten", "'ten' is no whole number")]
    [InlineData("travelMicrometers=1", "at least 20000")]
    [InlineData("servoMixMicroseconds=2400", "Mix has to lie between")]
    public void What_can_not_be_right_is_refused_and_nothing_written(string assignment, string words)
    {
        Config("bench-1", "set", assignment, "--yes").MustBeARefusal(ExitCode.BadInput, words);
    }

    private CommandResult Config(string bench, params string[] arguments) =>
        CommandResult.Of(["device", "config", .. arguments, "--sim", "--sim-state", _folder.File(bench), "--store", _folder.File("runs.db")]);
}
