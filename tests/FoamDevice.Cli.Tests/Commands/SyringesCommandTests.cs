using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class SyringesCommandTests
{
    [Fact]
    public void The_list_names_every_syringe_and_marks_what_nobody_has_measured()
    {
        string list = CommandResult.Of("syringes", "list").Output;

        Assert.All(SyringeCatalog.Load().All, model => Assert.Contains(model.Id, list));
        Assert.Contains("17.3 (unverified)", list);
    }

    [Fact]
    public void Show_names_dimensions_break_away_force_and_sources()
    {
        string shown = CommandResult.Of("syringes", "show", "norm-ject-10").Output;

        Assert.Contains("15.9 mm", shown);
        Assert.Contains("29.8 N and the plunger's friction (150 kPa on the bore)", shown);
        Assert.Contains("2LabsToGo", shown);
    }

    [Fact]
    public void An_unknown_syringe_is_refused_with_a_near_one() =>
        CommandResult.Of("syringes", "show", "normject-10").MustBeARefusal(ExitCode.BadInput, "norm-ject-10");

    [Fact]
    public void Json_and_csv_have_the_same_names_with_units()
    {
        using JsonDocument json = JsonDocument.Parse(CommandResult.Of("syringes", "export", "--format", "json").Output);
        string[] csv = CommandResult.Of("syringes", "export", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(json.RootElement[0].EnumerateObject().Select(field => field.Name), csv[0].TrimEnd().Split(','));
        Assert.Equal(SyringeCatalog.Load().All.Count, csv.Length - 1);
        Assert.Contains("barrelMillimeters", csv[0]);
    }

    [Fact]
    public void The_drawings_dimensions_are_written_to_a_file_with_the_travel_of_the_machine()
    {
        using var folder = new TemporaryFolder();
        string machine = folder.Write("machine.yaml", MachineFile.ReferenceText.Replace("travelMicrometers: 110000", "travelMicrometers: 120000"));
        string file = Path.Combine(folder.Path, "syringes.scad");

        CommandResult result = CommandResult.Of("syringes", "export", "--format", "scad", file, "--machine", machine);

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.Contains("travel = 120;", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();

        CommandResult.Of("syringes", "export", "--format", "csv", Path.Combine(folder.Path, "missing", "syringes.csv"))
            .MustBeARefusal(ExitCode.BadInput, "the file can't be written");
    }

    [Fact]
    public void A_format_that_does_not_exist_is_refused_with_those_that_do() =>
        CommandResult.Of("syringes", "export", "--format", "dxf").MustBeARefusal(ExitCode.BadInput, "scad");
}
