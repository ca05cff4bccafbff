using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Calibrating;

/// <summary>Whole volume calibrations through the command line, on simulated machines that need one.</summary>
public sealed class CalibrateVolumeTests : IDisposable
{
    private static readonly string[] WideAndSlack = ["--bench", "bore-a=+1.5%", "--bench", "bore-b=+1.5%", "--bench", "backlash=0.1mm"];
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    private string State => _folder.File("bench");

    private string[] Place => ["--sim", "--sim-state", State, "--store", Store];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_machine_with_a_wide_bore_and_a_slack_nut_is_within_a_fifth_of_a_percent_after_its_calibration_and_its_runs_name_it()
    {
        CommandResult calibrated = Calibrate([.. WideAndSlack, "--replicates", "3", "--write"]);
        CommandResult run = CommandResult.Of(["run", "tessari-air", "--pace", "max", .. Place]);

        Assert.Equal("", calibrated.Error);
        Assert.Equal(ExitCode.Ok, calibrated.Code);
        using JsonDocument certificate = JsonDocument.Parse(CommandResult.Of("calibrate", "show", "--json", "--store", Store).Output);
        string id = certificate.RootElement.GetProperty("id").GetString()!;
        JsonElement[] sides = [.. certificate.RootElement.GetProperty("sides").EnumerateArray()];
        Assert.Equal(["A", "B"], sides.Select(side => side.GetProperty("side").GetString()));
        Assert.All(sides, side =>
        {
            Assert.All(ErrorsAtHalfAndFullVolume(side, "asFound"), error => Assert.True(Math.Abs(error) > 2, $"as found {error} %"));
            Assert.All(ErrorsAtHalfAndFullVolume(side, "asLeft"), error => Assert.True(Math.Abs(error) <= 0.2, $"as left {error} %"));
            Assert.Equal(8u, side.GetProperty("newValues").GetProperty("backlashSteps").GetUInt32());
        });
        Assert.DoesNotContain("The record is marked", run.Output);
        Assert.Contains($"{id}, in force", run.Output);
        Assert.Contains("calibrated", CommandResult.Of("runs", "list", "--store", Store).Output);
        using JsonDocument exported = JsonDocument.Parse(CommandResult.Of("runs", "export", "latest", "--format", "json", "--store", Store).Output);
        Assert.Equal(id, exported.RootElement.GetProperty("calibrationId").GetString());
        Assert.Equal(8, exported.RootElement.GetProperty("calibration").GetProperty("backlashStepsA").GetInt32());
        Assert.Contains("steps", CommandResult.Of("calibrate", "show", id, "--store", Store).Output);
    }

    [Fact]
    public void A_run_without_a_calibration_warns_before_it_moves_and_is_marked()
    {
        CommandResult run = CommandResult.Of(["run", "sts-guide", "--pace", "max", .. Place]);

        Assert.True(run.Output.IndexOf("not calibrated", StringComparison.Ordinal) < run.Output.IndexOf("homing", StringComparison.Ordinal), run.Output);
        Assert.Contains("foam calibrate volume", run.Output);
        Assert.Contains("MISSING", CommandResult.Of("runs", "show", "latest", "--store", Store).Output);
        Assert.Contains("MISSING", CommandResult.Of("runs", "list", "--store", Store).Output);
    }

    [Fact]
    public void A_certificate_for_one_side_leaves_the_other_one_marked()
    {
        CommandResult calibrated = Calibrate("--side", "a", "--replicates", "3", "--write");
        CommandResult run = CommandResult.Of(["run", "sts-guide", "--pace", "max", .. Place]);

        Assert.Equal(ExitCode.Ok, calibrated.Code);
        Assert.Contains("is in the device", calibrated.Output);
        Assert.Contains("not for side B", Unwrapped(calibrated.Output));
        Assert.DoesNotContain("is in force", calibrated.Output);
        Assert.Contains("not for side B", run.Output);
        Assert.Contains("MISSING", run.Output);
    }

    [Fact]
    public void A_person_is_told_what_is_wrong_at_every_question_and_can_go_back()
    {
        PersonAtTerminal person = new PersonAtTerminal()
            .Answers("Side to calibrate", "back", "c", "a")
            .Answers("Your name", "back", "help", "Ada")
            .Answers("serial number", "back")
            .Answers("smallest step", "0,1", "0.1 g", "soon", "0.1 mg")
            .Answers("Syringe on side A", "norm-jekt-10", "norm-ject-10")
            .Answers("Working volume", "25", "10")
            .Answers("Replicates", "1", "3")
            .Answers("Water temperature", "60", "20.1")
            .Answers("Air pressure", "1", "")
            .Answers("Is no bubble left", "n")
            .Answers("Loss", "5", "note the door was open", "")
            .Answers("inlet vessel lost", "1000", "back", "0.5", "", "all")
            .Answers("Write it to the device", "perhaps", "n");

        CommandResult result = person.Runs(["calibrate", "volume", .. Place, .. WideAndSlack]);

        Assert.Equal("", result.Error);
        string[] expected =
        [
            "'c' is no side", "There is no step before", "Who weighs", "Write a point for decimals: 0.1.", "is in g", "'soon' is no number", "Did you mean", "from 0.1 to 12 mL, and 25",
            "from 3 to 50, and 1", "from 5 to 40 °C, and 60", "from 600 to 1100 hPa", "Answer y or n.", "evaporation loss of 5000 mg", "Noted.", "a thousand times too much",
            "0.5 g is out of range", "OUT OF THE LIMITS", "as found",
        ];
        Assert.All(expected, words => Assert.Contains(words, Unwrapped(result.Output)));
        Assert.Contains("No volume calibration is on record", CommandResult.Of("calibrate", "list", "--store", Store).Output);
    }

    [Fact]
    public void A_session_that_was_quit_goes_on_where_it_stopped_and_the_device_is_left_home()
    {
        PersonAtTerminal person = new PersonAtTerminal().Answers("Side to calibrate", "a").Answers("Replicates", "3").Answers("outlet vessel gained", "", "", "quit");

        CommandResult quit = person.Runs(["calibrate", "volume", .. Place]);
        CommandResult unanswered = Calibrate();
        CommandResult resumed = Calibrate("--resume", "--write");

        Assert.Equal(ExitCode.RunStopped, quit.Code);
        Assert.Contains("4 readings are in it", Unwrapped(quit.Output));
        Assert.Contains("unloaded, home and idle", Unwrapped(quit.Output));
        unanswered.MustBeARefusal(ExitCode.BadInput, "--resume", "--give-up");
        Assert.Equal(ExitCode.Ok, resumed.Code);
        Assert.Contains("[5/30]", resumed.Output);
        Assert.DoesNotContain("[4/30]", resumed.Output[..resumed.Output.IndexOf("as left", StringComparison.Ordinal)]);
        Calibrate("--resume").MustBeARefusal(ExitCode.BadInput, "There is no unfinished calibration");
    }

    [Fact]
    public void An_outlier_is_kept_only_when_the_person_says_so()
    {
        string[] fourGoodCycles = [.. Enumerable.Repeat("", 8)];
        PersonAtTerminal person = new PersonAtTerminal()
            .Answers("Side to calibrate", "a")
            .Answers("Replicates", "5")
            .Answers("inlet vessel lost", [.. fourGoodCycles, "1.06", "keep", "quit"]);

        CommandResult stopped = person.Runs(["calibrate", "volume", .. Place]);

        Assert.Equal(ExitCode.RunStopped, stopped.Code);
        Assert.Contains("An outlier among its 5 alike", Unwrapped(stopped.Output));
        Assert.Contains("draws 1 mL more", Unwrapped(stopped.Output)[Unwrapped(stopped.Output).IndexOf("An outlier", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_cycle_that_went_wrong_is_made_again_and_that_is_noted()
    {
        PersonAtTerminal person = new PersonAtTerminal()
            .Answers("Side to calibrate", "a")
            .Answers("Replicates", "3")
            .Answers("outlet vessel gained", "repeat", "quit");

        CommandResult stopped = person.Runs(["calibrate", "volume", .. Place]);

        Assert.Contains("Cycle 1 is made again", Unwrapped(stopped.Output));
        Assert.Equal(2, Unwrapped(stopped.Output).Split("[1/30]").Length - 1);
    }

    [Fact]
    public void Before_a_refusal_is_final_the_last_readings_can_be_corrected_though_the_syringe_is_out()
    {
        PersonAtTerminal person = new PersonAtTerminal()
            .Answers("Side to calibrate", "a")
            .Answers("Replicates", "3")
            .Answers("inlet vessel lost", "0.95", "all", "9.9")
            .Answers("outlet vessel gained", "back", "")
            .Answers("makes it final", "back", "");

        CommandResult refused = person.Runs(["calibrate", "volume", .. Place]);

        Assert.Equal(("", ExitCode.Refused), (refused.Error, refused.Code));
        Assert.Contains("Too scattered at 10 %", Unwrapped(refused.Output));
        Assert.Equal((2, 3), (refused.Output.Split("[29/30]").Length - 1, refused.Output.Split("[30/30]").Length - 1));
        Assert.Contains("9.9000 g are", refused.Output);
        Assert.Contains("refused, at least for a side", refused.Output);
    }

    [Fact]
    public void Whoever_closes_the_terminal_keeps_the_session_and_confirms_nothing()
    {
        PersonAtTerminal person = new PersonAtTerminal().Answers("Side to calibrate", "a").Answers("Replicates", "3").Answers("outlet vessel gained", "<hang up>");

        CommandResult left = person.Runs(["calibrate", "volume", .. Place]);

        Assert.Equal(ExitCode.RunStopped, left.Code);
        Assert.Contains("The session is kept", left.Output);
        Assert.Equal(ExitCode.Ok, Calibrate("--give-up").Code);
    }

    [Fact]
    public void Without_a_yes_a_script_measures_and_writes_nothing_until_it_is_resumed_with_one()
    {
        CommandResult measured = Calibrate([.. WideAndSlack, "--side", "a", "--replicates", "3"]);
        CommandResult written = Calibrate("--resume", "--write");

        measured.MustBeARefusal(ExitCode.RunStopped, "--resume --write");
        Assert.Contains("OUT OF THE LIMITS", measured.Output);
        Assert.Equal(ExitCode.Ok, written.Code);
        Assert.Contains("As left", written.Output);
    }

    [Fact]
    public void Readings_out_of_a_file_are_held_against_the_strokes_they_are_for()
    {
        string wrong = _folder.Write("wrong.csv", "mass_g,level_percent\n0.0002,0\n0.9900,10\n");
        string comma = _folder.Write("comma.csv", "mass_g\n0,9900\n");

        Calibrate("--side", "a", "--replicates", "3", "--readings", wrong).MustBeARefusal(ExitCode.BadInput, "wrong.csv: line 3", "not the next one");
        Calibrate("--give-up", "--readings", comma).MustBeARefusal(ExitCode.BadInput, "comma.csv(2)");
        Calibrate("--give-up", "--readings", _folder.File("none.csv")).MustBeARefusal(ExitCode.BadInput, "can't be read");
    }

    [Theory]
    [InlineData("--side", "c", "no side")]
    [InlineData("--replicates", "1", "from 3 to 50")]
    [InlineData("--volume", "20", "from 0.1 to 12 mL")]
    [InlineData("--syringe", "norm-ject-11", "Did you mean")]
    [InlineData("--resolution", "50", "too coarse")]
    [InlineData("--water-temperature", "99", "from 5 to 40 °C")]
    [InlineData("--limits", "none.yaml", "can't be read")]
    public void An_option_that_cannot_be_meant_is_bad_input(string option, string value, string words)
    {
        CommandResult.Of("calibrate", "volume", "--sim", "--store", Store, option, value).MustBeARefusal(ExitCode.BadInput, words);
    }

    [Fact]
    public void On_a_port_somebody_has_to_be_there()
    {
        CommandResult.Of("calibrate", "volume", "--port", "/dev/none").MustBeARefusal(ExitCode.BadInput, "in a terminal", "--confirmed", "--readings");
    }

    [Fact]
    public void The_certificate_is_one_page_and_unknown_ids_are_named()
    {
        Calibrate("--side", "b", "--replicates", "3", "--write");
        string page = _folder.File("certificate.html");

        Assert.Equal(ExitCode.Ok, CommandResult.Of("calibrate", "certificate", "--out", page, "--store", Store).Code);
        Assert.Contains("SIM", File.ReadAllText(page));
        Assert.Contains("accepted", CommandResult.Of("calibrate", "list", "--store", Store).Output);
        CommandResult.Of("calibrate", "show", "CAL-00000001", "--store", Store).MustBeARefusal(ExitCode.BadInput, "no calibration CAL-00000001");
        CommandResult.Of("calibrate", "certificate", "newest", "--store", Store).MustBeARefusal(ExitCode.BadInput, "CAL-0012ABCD");
        Assert.Equal(ExitCode.Ok, CommandResult.Of("calibrate", "show", "latest", "--store", Store).Code);
    }

    private CommandResult Calibrate(params string[] options) => CommandResult.Of(["calibrate", "volume", .. Place, .. options]);

    private static IEnumerable<double> ErrorsAtHalfAndFullVolume(JsonElement side, string series)
    {
        return side.GetProperty(series).EnumerateArray()
            .Where(point => point.GetProperty("levelPercent").GetInt32() >= 50)
            .Select(point => point.GetProperty("systematicErrorPercent").GetDouble());
    }

    private static string Unwrapped(string text) => text.ReplaceLineEndings(" ");
}
