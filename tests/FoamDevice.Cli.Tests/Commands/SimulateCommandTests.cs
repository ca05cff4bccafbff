using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class SimulateCommandTests
{
    [Fact]
    public void The_menu_of_faults_is_listed_but_for_those_of_the_line()
    {
        string list = CommandResult.Of("simulate", "--fault", "list").Output;

        Assert.All(FaultMenu.All, fault => Assert.Equal(!fault.IsOfLine, list.Contains($"{fault.Name} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no-such-fault", "There is no fault 'no-such-fault'")]
    [InlineData("emergency-stop@soon", "give the second")]
    [InlineData("emergency-stop=3", "takes no number")]
    [InlineData("line-drops", "There is no fault")]
    public void A_fault_that_cannot_be_understood_is_bad_input(string fault, string words)
    {
        CommandResult.Of("simulate", "--fault", fault).MustBeARefusal(ExitCode.BadInput, $"--fault {fault}", words);
    }
}
