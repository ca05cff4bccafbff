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
        Assert.Contains("Bench and laboratory use only: no dosing, no clinical claim.", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
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
        CommandResult result = CommandResult.Of("--help");

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"  {(int)code}  {ExitCodeText.Of(code)}", result.Output));
    }

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
}
