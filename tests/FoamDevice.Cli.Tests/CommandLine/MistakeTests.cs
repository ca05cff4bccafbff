using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.CommandLine;

public sealed class MistakeTests
{
    [Fact]
    public void AnUnknownCommandIsBadInput()
    {
        CommandResult.Of("swirl").MustBeARefusal(ExitCode.BadInput, "swirl", "foam --help");
    }

    [Fact]
    public void AMistypedCommandIsToldTheNearOne()
    {
        CommandResult.Of("rnu", "tessari-air").MustBeARefusal(ExitCode.BadInput, "'foam rnu'", "Did you mean `run`");
        CommandResult.Of("methods", "lits").MustBeARefusal(ExitCode.BadInput, "'foam methods lits'", "`list`", "foam methods --help");
    }

    [Theory]
    [InlineData("run", "tessari-air", "--port", "--confirmed")]
    [InlineData("run", "tessari-air", "--store", "--sim")]
    [InlineData("device", "--port", "--json")]
    public void AnOptionIsNotTakenForTheValueThatIsMissing(params string[] arguments)
    {
        CommandResult.Of(arguments).MustBeARefusal(ExitCode.BadInput, $"{arguments[^2]} needs a value", $"'{arguments[^1]}'");
    }

    [Theory]
    [InlineData("--seed", "3")]
    [InlineData("--pace", "max")]
    [InlineData("--sim-state", "bench")]
    public void AnOptionOfTheSimulatedDeviceIsNotPassedOverInSilenceWithAPort(string option, string value)
    {
        CommandResult.Of("run", "tessari-air", "--port", "/dev/ttyUSB0", option, value).MustBeARefusal(ExitCode.BadInput, $"{option} is for a simulated device", "/dev/ttyUSB0");
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--store")]
    public void AnEmptyValueIsBadInput(string option)
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
    public void AValueOfTheWrongKindIsNamedWithWhatIsWanted(string option, string value, params string[] command)
    {
        CommandResult result = CommandResult.Of([.. command, option, value]);

        result.MustBeARefusal(ExitCode.BadInput, $"{option} {value}: give ");
        Assert.DoesNotContain("System.", result.Error);
    }

    [Fact]
    public void AMissingArgumentIsBadInputAndNamesTheHelpOfTheCommand()
    {
        CommandResult.Of("methods", "show").MustBeARefusal(ExitCode.BadInput, "foam methods show --help");
    }

    [Fact]
    public void ARunNeedsAPlace()
    {
        CommandResult.Of("run", "tessari-air").MustBeARefusal(ExitCode.BadInput, "--port", "--sim");
    }

    [Fact]
    public void ARunHasOnePlaceOnly()
    {
        CommandResult.Of("run", "tessari-air", "--sim", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "exclude each other");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("quick")]
    [InlineData("NaN")]
    public void APaceIsAPositiveNumberOrMax(string pace)
    {
        CommandResult.Of("run", "tessari-air", "--sim", "--pace", pace).MustBeARefusal(ExitCode.BadInput, "--pace", "max");
    }

    [Fact]
    public void ARealMachineDoesNotMoveInAPipeWithoutThePersonsWord()
    {
        CommandResult.Of("run", "tessari-air", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "--confirmed", "syringes");
    }

    [Fact]
    public void HomingARealMachineNeedsThePersonsWordToo()
    {
        CommandResult.Of("home", "--port", "/dev/ttyUSB0").MustBeARefusal(ExitCode.BadInput, "--confirmed");
    }

    [Fact]
    public void AnUnknownMethodIsBadInputAndNearOnesAreNamed()
    {
        CommandResult.Of("run", "tessari-fisiological", "--sim").MustBeARefusal(ExitCode.BadInput, "tessari-physiological", "foam methods list");
    }

    [Theory]
    [InlineData("device")]
    [InlineData("stop")]
    [InlineData("abort")]
    [InlineData("clear")]
    public void AMissingPortIsLinkTroubleAndThePortsCommandIsNamed(string command)
    {
        CommandResult.Of(command, "--port", "/dev/no-such-port").MustBeARefusal(ExitCode.LinkTrouble, "/dev/no-such-port", "foam ports");
    }

    [Fact]
    public void AMissingPortLeavesNoRecord()
    {
        using var folder = new TemporaryFolder();

        CommandResult run = CommandResult.Of("run", "tessari-air", "--port", "/dev/no-such-port", "--confirmed", "--store", folder.File("runs.db"));

        run.MustBeARefusal(ExitCode.LinkTrouble, "/dev/no-such-port");
        Assert.Contains("No run on record yet", CommandResult.Of("runs", "list", "--store", folder.File("runs.db")).Output);
    }

    [Fact]
    public void AFileThatIsNoStoreIsStoreTrouble()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("notes.txt", new string('x', 5_000));

        CommandResult.Of("runs", "list", "--store", file).MustBeARefusal(ExitCode.StoreTrouble, file);
        CommandResult.Of("run", "tessari-air", "--sim", "--pace", "max", "--store", file).MustBeARefusal(ExitCode.StoreTrouble, file);
    }

    [Fact]
    public void AnErrorOfFoamItselfIsAnApologyWithAFileToReport()
    {
        var error = new StringWriter();

        ExitCode code = ErrorReport.Report(new InvalidOperationException("the unexpected"), error);

        Assert.Equal(ExitCode.InternalError, code);
        string path = error.ToString().Split(' ').Single(word => word.EndsWith(".log;", StringComparison.Ordinal)).TrimEnd(';');
        Assert.Contains("InvalidOperationException", File.ReadAllText(path));
        File.Delete(path);
    }
}
