using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Commands;

/// <summary><c>foam config</c>, each in a process of its own: the data folder comes from the environment.</summary>
public sealed class ConfigCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_set_is_shown_with_where_it_comes_from_and_without_a_password()
    {
        var (code, output, _) = Foam("config", "set", "store=postgres://foam:hush@lab/foam", "operators=Ada, Grace");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains($"store is postgres://foam@lab/foam in {_folder.File("config.yaml")}", output);

        string shown = Foam("config", "show").Output;
        using JsonDocument facts = JsonDocument.Parse(Foam("config", "show", "--json").Output);

        Assert.Contains("postgres://foam@lab/foam", shown);
        Assert.Contains("Ada,Grace", shown);
        Assert.DoesNotContain("hush", output + shown + facts.RootElement);
        JsonElement store = facts.RootElement.EnumerateArray().Single(value => value.GetProperty("name").GetString() == "store");
        Assert.Equal(("file", _folder.File("config.yaml")), (store.GetProperty("source").GetString(), store.GetProperty("place").GetString()));
    }

    [Theory]
    [InlineData("languge=fa", "`language`")]
    [InlineData("language=de", "en or fa")]
    [InlineData("language", "NAME=VALUE")]
    [InlineData("dataFolder=/data", "FOAMDEVICE_DATA")]
    public void A_mistake_is_bad_input_and_nothing_is_written(string setting, string words)
    {
        var (code, _, error) = Foam("config", "set", "method=tessari-air", setting);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(words, error);
        Assert.False(File.Exists(_folder.File("config.yaml")));
    }

    [Fact]
    public void A_run_takes_its_method_from_there_and_no_operator_that_is_not_named_there()
    {
        Foam("config", "set", "method=tessari-air", "operators=Ada,Grace");

        Assert.Equal(ExitCode.Ok, Foam("run", "--sim", "--pace", "max", "--operator", "Ada").Code);
        var (code, _, error) = Foam("run", "--sim", "--pace", "max", "--operator", "Adda");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("Did you mean `Ada`", error);
    }

    [Fact]
    public void A_run_without_a_method_anywhere_is_told_what_to_do()
    {
        var (code, _, error) = Foam("run", "--sim", "--pace", "max");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("foam methods list", error);
    }

    public void Dispose() => _folder.Dispose();

    private (ExitCode Code, string Output, string Error) Foam(params string[] arguments)
    {
        using var foam = new FoamProcess([(StoreLocation.FolderVariable, _folder.Path)], arguments);
        int code = foam.WaitForExit();
        return ((ExitCode)code, foam.AllOutput, foam.AllErrors);
    }
}
