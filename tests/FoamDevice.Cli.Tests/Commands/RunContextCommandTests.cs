using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Commands;

/// <summary>What people say of a run: beforehand, asked for or given, and afterwards.</summary>
public sealed class RunContextCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_a_script_a_run_whose_method_demands_more_is_refused_before_anything_is_recorded()
    {
        CommandResult run = Run(Demanding(), "--set", "sample.label=batch 7");

        run.MustBeARefusal(ExitCode.BadInput, "liquid.lot", "liquid.expiry", "--set", "--context FILE");
        Assert.DoesNotContain("sample.label,", run.Error);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void File_and_options_meet_the_demands_and_stand_on_record()
    {
        string file = _folder.Write("bench.yaml", "liquid: {lot: L6, expiry: 2099-01-31}\nsample: {label: of the file}\n");

        CommandResult run = Run(Demanding(), "--context", file, "--set", "sample.label=batch 7", "--set", "gas.source=wall");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("Deviations from the method: 1", run.Output);
        JsonElement context = Shown().GetProperty("context");
        Assert.Equal(["batch 7", "L6", "2099-01-31", "wall"], context.EnumerateObject().Select(said => said.Value.GetString()));
    }

    [Theory]
    [InlineData("liquid.lto=7", "Did you mean `liquid.lot`?")]
    [InlineData("liquid.expiry=soon", "Write a day as YYYY-MM-DD.")]
    [InlineData("lot", "write FIELD=VALUE")]
    public void A_value_that_cannot_be_meant_is_refused(string given, string words)
    {
        Run("sts-guide", "--set", given).MustBeARefusal(ExitCode.BadInput, words);
    }

    [Fact]
    public void A_file_that_is_wrong_or_not_there_is_refused()
    {
        string file = _folder.Write("bench.yaml", "liquid: {lott: L6}\n");

        Run("sts-guide", "--context", file).MustBeARefusal(ExitCode.BadInput, "bench.yaml(1): liquid.lott: no such field. Did you mean `lot`?");
        Run("sts-guide", "--context", _folder.File("none.yaml")).MustBeARefusal(ExitCode.BadInput, "none.yaml", "can't be read");
        Run("sts-guide", "--set", "liquid.lot=1", "--set", "liquid.lot=2").MustBeARefusal(ExitCode.BadInput, "given twice");
    }

    [Fact]
    public void At_a_terminal_what_is_missing_is_asked_for_until_it_can_be_taken()
    {
        PersonAtTerminal person = new PersonAtTerminal().Answers("Liquid, lot", "note a fresh vial", "L6").Answers("Liquid, expiry", "soon", "2099-01-31");

        CommandResult run = person.Runs(
            "run", Demanding(), "--sim", "--pace", "max", "--confirmed", "--operator", "Ada", "--store", Store, "--set", "sample.label=batch 7");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("'soon' can't be taken. Write a day as YYYY-MM-DD.", run.Output);
        Assert.DoesNotContain("Sample label:", run.Output);
        JsonElement shown = Shown();
        Assert.Equal("L6", shown.GetProperty("context").GetProperty("liquid.lot").GetString());
        Assert.Equal("a fresh vial", shown.GetProperty("entries")[0].GetProperty("body").GetProperty("text").GetString());
    }

    [Fact]
    public void Who_quits_at_a_question_has_recorded_nothing()
    {
        CommandResult run = new PersonAtTerminal().Answers("Sample label", "quit").Runs("run", Demanding(), "--sim", "--pace", "max", "--store", Store);

        Assert.Equal(ExitCode.RunStopped, run.Code);
        Assert.Contains("nothing was recorded", run.Error);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void A_method_shows_what_it_demands()
    {
        string shown = CommandResult.Of("methods", "show", Demanding()).Output;

        Assert.Contains("Demands     sample.label, liquid.lot, liquid.expiry", shown);
    }

    [Fact]
    public void A_correction_is_shown_beside_what_stood_there()
    {
        Run("sts-guide", "--set", "liquid.lot=L6", "--set", "sample.label=batch 7");

        CommandResult corrected = CommandResult.Of("runs", "correct", "latest", "liquid.lot=L8", "--why", "misread the vial", "--operator", "Ada", "--store", Store);
        CommandResult noted = CommandResult.Of("runs", "note", "latest", "coarse at the plunger", "--operator", "Grace", "--store", Store);

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (corrected.Code, noted.Code));
        string shown = CommandResult.Of("runs", "show", "latest", "--store", Store).Output;
        Assert.Contains("L8 (was L6, corrected by Ada because misread the vial)", shown);
        Assert.Contains("coarse at the plunger (Grace)", shown);
        Assert.Contains("filling → mixing", shown);
        Assert.Contains("Deviations from the method: 1", shown);
        Assert.Contains("batch 7", CommandResult.Of("runs", "list", "--label", "batch 7", "--store", Store, "--json").Output);
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "verify", "--store", Store).Code);
    }

    [Fact]
    public void What_is_added_bears_a_name_even_when_none_is_given()
    {
        Run("sts-guide");

        CommandResult.Of("runs", "note", "latest", "coarse", "--store", Store);

        Assert.NotEqual("", Shown().GetProperty("entries")[0].GetProperty("body").GetProperty("who").GetString());
    }

    [Fact]
    public void Foam_of_simulated_time_that_ran_ahead_of_the_clock_has_no_age()
    {
        Run("sts-guide");

        CommandResult.Of("runs", "mark", "latest", "--store", Store).MustBeARefusal(ExitCode.BadInput, "simulated time ran ahead");
    }

    [Fact]
    public void Nothing_is_added_to_a_run_that_is_not_there()
    {
        CommandResult.Of("runs", "note", "latest", "x", "--store", Store).MustBeARefusal(ExitCode.StoreTrouble, "runs.db");
        Assert.False(File.Exists(Store));
    }

    private string Demanding() => _folder.Write(
        "demanding.yaml",
        ShippedMethod.Text("sts-guide").Replace("id: sts-guide", "id: demanding") + "\ndemands: [sample.label, liquid.lot, liquid.expiry]\n");

    private CommandResult Run(string method, params string[] options) =>
        CommandResult.Of(["run", method, "--sim", "--pace", "max", "--store", Store, .. options]);

    private JsonElement Shown()
    {
        using JsonDocument json = JsonDocument.Parse(CommandResult.Of("runs", "show", "latest", "--store", Store, "--json").Output);
        return json.RootElement.Clone();
    }
}
