using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.CommandLine;

public sealed class FirstScreenTests
{
    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    public void First_screens_say_that_it_is_for_the_bench_only(params string[] arguments)
    {
        CommandResult result = CommandResult.Of(arguments);

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("Bench and laboratory use only: no dosing, no clinical claim.", InOneLine(result.Output));
    }

    [Fact]
    public void Without_arguments_it_says_what_to_try()
    {
        CommandResult result = CommandResult.Of();

        Assert.Contains("foam run tessari-physiological --sim", result.Output);
    }

    [Fact]
    public void The_help_names_every_exit_code()
    {
        string help = InOneLine(CommandResult.Of("--help").Output);

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($" {(int)code} {ExitCodeText.Of(code)}", help));
    }

    [Fact]
    public void Words_of_the_help_are_not_broken_by_a_terminal_of_80_columns()
    {
        string[] lines = CommandResult.Of("runs", "--help").Output.Split('\n');

        // Command lines stay as they are, to be copied.
        IEnumerable<string> taught = lines.SkipWhile(line => line != "Examples:").Where(line => !line.StartsWith("  foam ", StringComparison.Ordinal));
        Assert.NotEmpty(taught);
        Assert.All(taught, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void A_group_without_a_command_names_those_that_it_has() =>
        CommandResult.Of("runs").MustBeARefusal(ExitCode.BadInput, "foam runs needs a word more: list, show,", "See: foam runs --help");

    [Theory]
    [InlineData("run")]
    [InlineData("methods")]
    [InlineData("methods", "check")]
    [InlineData("runs")]
    [InlineData("runs", "export")]
    [InlineData("serve")]
    [InlineData("people")]
    [InlineData("people", "add")]
    [InlineData("simulate")]
    [InlineData("ports")]
    [InlineData("device")]
    [InlineData("home")]
    [InlineData("clear")]
    [InlineData("stop")]
    [InlineData("abort")]
    public void The_help_of_a_command_teaches_with_examples(params string[] command)
    {
        CommandResult result = CommandResult.Of([.. command, "--help"]);

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("Examples:", result.Output);
        Assert.Contains($"  foam {command[0]}", result.Output);
    }

    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
