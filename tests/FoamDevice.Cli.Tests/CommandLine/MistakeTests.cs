using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.CommandLine;

public sealed class MistakeTests
{
    [Fact]
    public void An_unknown_command_is_bad_input()
    {
        CommandResult.Of("swirl").MustBeARefusal(ExitCode.BadInput, "swirl", "foam --help");
    }

    [Fact]
    public void A_mistyped_command_is_told_the_near_one()
    {
        CommandResult.Of("rnu", "tessari-air").MustBeARefusal(ExitCode.BadInput, "'foam rnu'", "Did you mean `run`");
        CommandResult.Of("methods", "lits").MustBeARefusal(ExitCode.BadInput, "'foam methods lits'", "`list`", "foam methods --help");
    }

    [Theory]
    [InlineData("run", "tessari-air", "--port", "--confirmed")]
    [InlineData("run", "tessari-air", "--store", "--sim")]
    [InlineData("device", "--port", "--json")]
    public void An_option_is_not_taken_for_the_value_that_is_missing(params string[] arguments)
    {
        CommandResult.Of(arguments).MustBeARefusal(ExitCode.BadInput, $"{arguments[^2]} needs a value", $"'{arguments[^1]}'");
    }

    [Theory]
    [InlineData("--seed", "3")]
    [InlineData("--pace", "max")]
    [InlineData("--sim-state", "bench")]
    [InlineData("--bench", "backlash=0.1mm")]
    [InlineData("--fault", "emergency-stop")]
    public void An_option_of_the_simulated_device_is_not_passed_over_in_silence_with_a_port(string option, string value)
    {
        CommandResult.Of("run", "tessari-air", "--port", "/dev/ttyUSB0", option, value).MustBeARefusal(ExitCode.BadInput, $"{option} is for a simulated device", "/dev/ttyUSB0");
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--store")]
    public void An_empty_value_is_bad_input(string option)
    {
        CommandResult.Of("run", "tessari-air", "--sim", option, "").MustBeARefusal(ExitCode.BadInput, $"{option} has an empty value");
    }

    [Theory]
    [InlineData("--seed", "x", "run", "tessari-air", "--sim")]
    [InlineData("--seed", "-3", "device", "--sim")]
    [InlineData("--limit", "0", "runs", "list")]
    [InlineData("--limit", "ten", "runs", "list")]
    [InlineData("--format", "xml", "runs", "export", "latest")]
    [InlineData("--format", "7", "runs", "export", "latest")]
    public void A_value_of_the_wrong_kind_is_named_with_what_is_wanted(string option, string value, params string[] command)
    {
        CommandResult result = CommandResult.Of([.. command, option, value]);

        result.MustBeARefusal(ExitCode.BadInput, $"{option} {value}: give ");
        Assert.DoesNotContain("System.", result.Error);
    }

    [Fact]
    public void A_missing_argument_is_bad_input_and_names_the_help_of_the_command()
    {
        CommandResult.Of("methods", "show").MustBeARefusal(ExitCode.BadInput, "foam methods show --help");
    }

    [Fact]
    public void A_run_needs_a_place()
    {
        CommandResult.Of("run", "tessari-air").MustBeARefusal(ExitCode.BadInput, "--port", "--sim");
    }

    [Fact]
    public void A_run_has_one_place_only()
    {
        CommandResult.Of("run", "tessari-air", "--sim", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "exclude each other");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("quick")]
    [InlineData("NaN")]
    public void A_pace_is_a_positive_number_or_max(string pace)
    {
        CommandResult.Of("run", "tessari-air", "--sim", "--pace", pace).MustBeARefusal(ExitCode.BadInput, "--pace", "max");
    }

    [Fact]
    public void A_real_machine_does_not_move_in_a_pipe_without_the_persons_word()
    {
        CommandResult.Of("run", "tessari-air", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "--confirmed", "syringes");
    }

    [Fact]
    public void Homing_a_real_machine_needs_the_persons_word_too()
    {
        CommandResult.Of("home", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "--confirmed");
    }

    [Fact]
    public void An_unknown_method_is_bad_input_and_near_ones_are_named()
    {
        CommandResult.Of("run", "tessari-fisiological", "--sim").MustBeARefusal(ExitCode.BadInput, "tessari-physiological", "foam methods list");
    }

    [Theory]
    [InlineData("device")]
    [InlineData("stop")]
    [InlineData("abort")]
    [InlineData("clear")]
    public void A_missing_port_is_link_trouble_and_the_ports_command_is_named(string command)
    {
        CommandResult.Of(command, "--port", "/dev/no-such-port").MustBeARefusal(ExitCode.LinkTrouble, "/dev/no-such-port", "foam ports");
    }

    [Fact]
    public void A_missing_port_leaves_no_record()
    {
        using var folder = new TemporaryFolder();

        CommandResult run = CommandResult.Of("run", "tessari-air", "--port", "/dev/no-such-port", "--confirmed", "--store", folder.File("runs.db"));

        run.MustBeARefusal(ExitCode.LinkTrouble, "/dev/no-such-port");
        Assert.Contains("No run on record yet", CommandResult.Of("runs", "list", "--store", folder.File("runs.db")).Output);
    }

    [Fact]
    public void A_file_that_is_no_store_is_store_trouble()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("notes.txt", new string('x', 5_000));

        CommandResult.Of("runs", "list", "--store", file).MustBeARefusal(ExitCode.StoreTrouble, file);
        CommandResult.Of("run", "tessari-air", "--sim", "--pace", "max", "--store", file).MustBeARefusal(ExitCode.StoreTrouble, file);
    }

    [Fact]
    public void An_error_of_foam_itself_is_an_apology_with_a_file_to_report()
    {
        var error = new StringWriter();

        ExitCode code = ErrorReport.Report(new InvalidOperationException("the unexpected"), error);

        Assert.Equal(ExitCode.InternalError, code);
        string path = error.ToString().Split(' ').Single(word => word.EndsWith(".log;", StringComparison.Ordinal)).TrimEnd(';');
        Assert.Contains("InvalidOperationException", File.ReadAllText(path));
        File.Delete(path);
    }
}
