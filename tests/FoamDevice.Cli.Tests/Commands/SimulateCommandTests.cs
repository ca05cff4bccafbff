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

    [Theory]
    [InlineData("simulate")]
    [InlineData("device", "--sim")]
    [InlineData("run")]
    public void What_the_bench_can_be_like_is_listed_wherever_one_is_simulated(params string[] command)
    {
        CommandResult list = CommandResult.Of([.. command, "--bench", "list"]);

        Assert.Equal(ExitCode.Ok, list.Code);
        Assert.All(BenchSettings.Offered, setting => Assert.Contains($"{setting.Name} ", list.Output));
    }

    [Theory]
    [InlineData("bore-c=+1%")]
    [InlineData("backlash")]
    [InlineData("backlash=much")]
    public void A_bench_that_cannot_be_understood_is_bad_input(string setting)
    {
        CommandResult.Of("device", "--sim", "--bench", setting).MustBeARefusal(ExitCode.BadInput, "--bench", setting.Split('=')[0]);
    }

    [Fact]
    public void A_fault_can_be_given_to_every_simulated_machine()
    {
        CommandResult device = CommandResult.Of("device", "--sim", "--fault", "emergency-stop");

        Assert.Contains("chain OPEN", device.Output);
    }
}
