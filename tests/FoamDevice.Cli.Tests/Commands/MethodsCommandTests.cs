using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class MethodsCommandTests
{
    private const string OneSecondPass = "fullPassSeconds: 1.0";

    [Theory]
    [InlineData("tessari-air")]
    [InlineData("tessari-physiological")]
    [InlineData("tessari-fast")]
    [InlineData("sts-guide")]
    [InlineData("dss-two-phase")]
    [InlineData("sichuan-275")]
    [InlineData("silicone-free")]
    public void Every_shipped_method_is_listed_and_checked_well(string id)
    {
        Assert.Contains(id, CommandResult.Of("methods", "list").Output);
        Assert.Equal(ExitCode.Ok, CommandResult.Of("methods", "check", id).Code);
    }

    [Fact]
    public void The_list_as_json_has_units_in_the_names()
    {
        using JsonDocument list = JsonDocument.Parse(CommandResult.Of("methods", "list", "--json").Output);

        JsonElement method = list.RootElement.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "tessari-physiological");
        Assert.Equal(2, method.GetProperty("liquidMilliliters").GetDouble());
        Assert.Equal(8, method.GetProperty("gasMilliliters").GetDouble());
        Assert.Equal(20, method.GetProperty("passes").GetInt32());
    }

    [Fact]
    public void Show_names_source_and_assumptions()
    {
        string shown = CommandResult.Of("methods", "show", "dss-two-phase").Output;

        Assert.Contains("Wollmann", shown);
        Assert.Contains("40 passes (20 cycles)", shown);
        Assert.Contains("mixing.fast", shown);
    }

    [Fact]
    public void A_wrong_field_is_named_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("mine.yaml", ShippedMethod.Text("tessari-air").Replace("passes: 20", "passes: many"));

        CommandResult.Of("methods", "check", file).MustBeARefusal(ExitCode.BadInput, "mine.yaml(12)", "passes");
    }

    [Fact]
    public void What_the_machine_cannot_do_is_refused_with_the_numbers()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("rash.yaml", ShippedMethod.Text("tessari-air").Replace(OneSecondPass, "fullPassSeconds: 0.1"));

        CommandResult.Of("methods", "check", file).MustBeARefusal(ExitCode.Refused, "mm/s");
    }

    [Fact]
    public void A_method_folder_that_is_not_there_is_bad_input()
    {
        CommandResult.Of("methods", "list", "--method-folder", "/no/such/folder").MustBeARefusal(ExitCode.BadInput, "/no/such/folder");
    }

    [Fact]
    public void A_method_is_checked_against_the_machine_of_a_file()
    {
        using var folder = new TemporaryFolder();
        MachineProfile slow = ReferenceMachine.Profile();
        slow.MaxSpeedMicrometersPerSecond = 200_000;
        string file = folder.File("slow.yaml");
        File.WriteAllText(file, MachineFile.Write(slow, ReferenceMachine.NominalCalibration()));

        CommandResult.Of("methods", "check", "sichuan-275", "--machine", file).MustBeARefusal(ExitCode.Refused, "at most 200 mm/s");
        Assert.Contains($"the machine of {file} can run it", CommandResult.Of("methods", "check", "tessari-air", "--machine", file).Output);
    }

    [Fact]
    public void A_machine_file_that_is_wrong_or_missing_is_bad_input()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("odd.yaml");
        File.WriteAllText(file, MachineFile.ReferenceText.Replace("stepsPerMillimeter: 80", "stepsPerMillimeter: many"));

        CommandResult.Of("methods", "list", "--machine", file).MustBeARefusal(ExitCode.BadInput, "odd.yaml(", "stepsPerMillimeter");
        CommandResult.Of("methods", "list", "--machine", file + "x").MustBeARefusal(ExitCode.BadInput, "can't be read");
    }
}
