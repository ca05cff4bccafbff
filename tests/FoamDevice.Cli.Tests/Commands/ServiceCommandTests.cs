using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests;

/// <summary>Calibrating valve, travel and fill, jogging, counters and events, on simulated machines that keep their flash.</summary>
public sealed class ServiceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_valve_whose_servo_is_off_is_found_and_its_values_are_in_force_afterwards()
    {
        CommandResult first = Foam("calibrate", "valve", "--bench", "servo-offset=+40us", "--write", "--json");
        CommandResult second = Foam("calibrate", "valve", "--json");

        Assert.Equal(ExitCode.Ok, first.Code);
        using JsonDocument report = JsonDocument.Parse(first.Output);
        Assert.True(report.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal(3, report.RootElement.GetProperty("changes").GetArrayLength());
        using JsonDocument again = JsonDocument.Parse(second.Output);
        Assert.Equal(0, again.RootElement.GetProperty("changes").GetArrayLength());
        Assert.DoesNotContain("trying", second.Error);
    }

    [Fact]
    public void Without_the_yes_new_values_are_shown_and_not_written()
    {
        CommandResult result = Foam("calibrate", "valve", "--bench", "servo-offset=+20us");

        Assert.Contains("Nothing was written; --write writes.", result.Output);
        Assert.Contains("servoMixMicroseconds         1500  1520  µs", result.Output);
        Assert.Contains("servoMixMicroseconds                        1500 ", Foam("device", "config", "show").Output);
    }

    [Fact]
    public void Travel_is_measured_to_both_ends_and_the_chain_is_set_right()
    {
        CommandResult result = Foam("calibrate", "travel", "--homings", "3", "--json");

        Assert.Equal(ExitCode.Ok, result.Code);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        Assert.InRange(report.RootElement.GetProperty("report").GetProperty("endAMicrometers").GetInt64(), 112_900, 113_200);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("101")]
    [InlineData("many")]
    public void Senseless_numbers_of_homings_are_refused(string homings)
    {
        Foam("calibrate", "travel", "--homings", homings).MustBeARefusal(ExitCode.BadInput, "--homings");
    }

    [Fact]
    public void The_fill_correction_says_how_sure_it_is()
    {
        CommandResult result = Foam("calibrate", "fill", "--gas", "4");

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("How sure", result.Output);
        Assert.Contains("gasFillExtraPartsPerMillion", result.Output);
    }

    [Theory]
    [InlineData("--gas", "40", "what norm-ject-10 holds")]
    [InlineData("--syringe", "norm-jekt-10", "norm-ject-10")]
    public void A_fill_that_can_not_be_is_refused_before_anything_moves(string option, string value, string words)
    {
        Foam("calibrate", "fill", option, value).MustBeARefusal(ExitCode.BadInput, words);
    }

    [Fact]
    public void A_single_jog_tells_the_pulses_sent_and_counted()
    {
        CommandResult result = Foam("jog", "--axis", "b", "--by", "-1mm", "--json");
        CommandResult forward = Foam("jog", "--axis", "b", "--by", "5mm", "--speed", "10mm/s", "--json");

        Assert.Equal((ExitCode.Refused, ""), (result.Code, result.Output));
        Assert.Contains("foam: The move of -80 steps leads beyond the soft limit", result.Error);
        using JsonDocument report = JsonDocument.Parse(forward.Output);
        Assert.Equal((400, 400), (report.RootElement.GetProperty("commandedSteps").GetInt32(), report.RootElement.GetProperty("countedSteps").GetInt32()));
    }

    [Theory]
    [InlineData("--axis a", "both --axis and --by")]
    [InlineData("--axis c --by 5mm", "--axis c: give a or b")]
    [InlineData("--axis a --by 5", "--by 5: give a number with its unit")]
    [InlineData("--axis a --by 5mm --speed -1mm/s", "--speed -1mm/s")]
    [InlineData("", "--axis a --by 5mm")]
    public void A_jog_that_can_not_be_meant_is_refused(string options, string words)
    {
        Foam(["jog", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).MustBeARefusal(ExitCode.BadInput, words);
    }

    [Fact]
    public void A_noted_service_stands_beside_the_store_and_begins_the_limits_anew()
    {
        Foam("calibrate", "travel", "--homings", "2", "--homings-only");
        CommandResult noted = Foam("device", "counters", "--serviced", "Ada, switches looked at");
        CommandResult later = Foam("device", "counters", "--json");

        Assert.Contains("Ada, switches looked at", noted.Output);
        Assert.True(File.Exists(_folder.File("services.jsonl")));
        using JsonDocument report = JsonDocument.Parse(later.Output);
        Assert.Equal("Ada, switches looked at", report.RootElement.GetProperty("note").GetString());
        JsonElement homings = report.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("counter").GetString() == "homings");
        Assert.Equal(0, homings.GetProperty("sinceService").GetDouble());
        Assert.True(homings.GetProperty("total").GetDouble() > 0);
    }

    [Fact]
    public void Events_come_as_lines_or_as_a_json_object_each()
    {
        CommandResult lines = Foam("device", "events", "--for", "2");
        CommandResult json = Foam("device", "events", "--for", "2", "--json");

        Assert.Contains("SelfTestCompleted", lines.Output);
        string[] objects = json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(objects, one => Assert.NotEqual("", JsonDocument.Parse(one).RootElement.GetProperty("type").GetString()));
        Assert.NotEmpty(objects);
    }

    private CommandResult Foam(params string[] arguments) =>
        CommandResult.Of([.. arguments, "--sim", "--sim-state", _folder.File("bench"), "--store", _folder.File("runs.db")]);
}
