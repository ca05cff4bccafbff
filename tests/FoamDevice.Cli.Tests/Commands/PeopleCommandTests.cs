using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class PeopleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void With_nobody_on_file_the_list_says_what_that_means()
    {
        using FoamProcess foam = Foam(null, "people", "list");

        Assert.Equal(0, foam.WaitForExit());
        Assert.Contains("whoever is at this computer may do everything", foam.AllOutput);
    }

    [Fact]
    public void A_person_is_added_listed_and_removed_and_the_PIN_stands_nowhere()
    {
        Assert.Equal(0, Run("48151", "people", "add", "Ada", "--role", "engineer"));
        Assert.Equal(0, Run("48151", "people", "add", "Grace"));

        using (FoamProcess list = Foam(null, "people", "list", "--json"))
        {
            list.WaitForExit();
            Assert.Contains("\"name\": \"Grace\"", list.AllOutput);
            Assert.Contains("\"role\": \"technician\"", list.AllOutput);
        }

        Assert.DoesNotContain("48151", File.ReadAllText(Path.Combine(_folder.Path, "people.yaml")));
        Assert.Equal(0, Run("62951", "people", "pin", "Grace"));
        Assert.Equal(0, Run(null, "people", "remove", "Grace"));
        Assert.DoesNotContain("Grace", File.ReadAllText(Path.Combine(_folder.Path, "people.yaml")));
    }

    [Theory]
    [InlineData("1234", "Ada", "engineer", "anybody tries first")]
    [InlineData("12", "Ada", "engineer", "4 to 12 digits")]
    [InlineData("48151", "Ada", "technician", "Somebody has to be an engineer")]
    [InlineData(null, "Ada", "engineer", "FOAMDEVICE_PIN")]
    public void What_can_not_be_on_file_is_refused_in_words(string? pin, string name, string role, string words)
    {
        using FoamProcess foam = Foam(pin, "people", "add", name, "--role", role);

        Assert.Equal((int)ExitCode.BadInput, foam.WaitForExit());
        Assert.Contains(words, foam.AllErrors);
        Assert.DoesNotContain("   at ", foam.AllErrors);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "people.yaml")));
    }

    [Fact]
    public void What_people_did_at_the_bench_page_is_read_from_the_store()
    {
        string store = Path.Combine(_folder.Path, "bench.db");
        using (RunStore made = RunStore.Open(store))
            new BenchLog(made).Add(new BenchAct(BenchActKind.Controls, "Ada", "Ada took the controls at the bench page."));

        CommandResult table = CommandResult.Of("people", "log", "--store", store);
        CommandResult json = CommandResult.Of("people", "log", "--store", store, "--json");

        Assert.Contains("Ada took the controls at the bench page.", table.Output);
        Assert.Contains("\"kind\": \"controls\"", json.Output);
    }

    [Fact]
    public void Each_change_of_who_is_on_file_is_in_the_log_with_who_made_it_and_without_a_PIN()
    {
        Assert.Equal(0, Run("48151", "people", "add", "Ada", "--role", "engineer", "--operator", "Lin"));
        Assert.Equal(0, Run("73951", "people", "add", "Grace", "--operator", "Lin"));
        Assert.Equal(0, Run("62951", "people", "pin", "grace", "--operator", "Ada"));
        Assert.Equal(0, Run(null, "people", "remove", "Grace"));

        IReadOnlyList<LoggedAct> acts = ActsIn(Path.Combine(_folder.Path, "runs.db"));

        Assert.Equal(["Grace was taken off file.", "Grace was given another PIN.", "Grace was put on file as technician.", "Ada was put on file as engineer."], acts.Select(logged => Sentence(logged.Act)));
        Assert.Equal([Environment.UserName, "Ada", "Lin", "Lin"], acts.Select(logged => logged.Act.Who));
        Assert.All(acts, logged => Assert.Equal(BenchActKind.People, logged.Act.Kind));
        Assert.All(acts, logged => Assert.EndsWith($"At a command line, logged in as {Environment.UserName}.", logged.Act.Text));
        Assert.DoesNotContain(acts, logged => logged.Act.Text.Contains("951", StringComparison.Ordinal) || logged.Act.Text.Contains("48151", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_refused_is_not_in_the_log()
    {
        Assert.Equal((int)ExitCode.BadInput, Run("48151", "people", "add", "Ada", "--role", "technician"));

        Assert.False(File.Exists(Path.Combine(_folder.Path, "runs.db")));
    }

    [Fact]
    public void A_store_that_can_not_be_written_keeps_nobody_on_file_but_the_gap_is_told()
    {
        Assert.Equal(0, Run("48151", "people", "add", "Ada", "--role", "engineer"));
        string noStore = Path.Combine(_folder.Path, "notes.txt");
        File.WriteAllText(noStore, "This is no run store, and long enough to be told from an empty file.");

        using FoamProcess foam = Foam(null, "people", "remove", "Ada", "--store", noStore);

        Assert.Equal((int)ExitCode.StoreTrouble, foam.WaitForExit());
        Assert.Contains("Ada is off file", foam.AllOutput);
        Assert.Contains("could not be written down", foam.AllErrors);
        Assert.DoesNotContain("Ada", File.ReadAllText(Path.Combine(_folder.Path, "people.yaml")));
    }

    [Fact]
    public void A_store_whose_address_is_none_is_refused_before_anything_is_changed()
    {
        using FoamProcess foam = Foam("48151", "people", "add", "Ada", "--role", "engineer", "--store", "mysql://lab/foam");

        Assert.Equal((int)ExitCode.StoreTrouble, foam.WaitForExit());
        Assert.False(File.Exists(Path.Combine(_folder.Path, "people.yaml")));
    }

    [Fact]
    public void At_a_terminal_the_PIN_is_asked_for_twice_and_not_shown()
    {
        var keys = new PressedKeys();
        keys.TypeLines("48151", "48152");
        var output = new StringWriter();

        BadInputException refusal = Assert.Throws<BadInputException>(() => Serving.PinEntry.Of("Ada", new Terminal(output, output, keys: keys)));

        Assert.Contains("differ", refusal.Message);
        Assert.DoesNotContain("4815", output.ToString());
    }

    [Fact]
    public void A_PIN_that_was_typed_twice_alike_is_taken()
    {
        var keys = new PressedKeys();
        keys.TypeLines("48151", "48151");

        Assert.Equal("48151", Serving.PinEntry.Of("Ada", new Terminal(TextWriter.Null, TextWriter.Null, keys: keys)));
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<LoggedAct> ActsIn(string path)
    {
        using RunStore store = RunStore.OpenForReading(path);
        return new BenchLog(store).Newest(10);
    }

    // What was done; where it was done is behind it.
    private static string Sentence(BenchAct act) => act.Text[..(act.Text.IndexOf('.', StringComparison.Ordinal) + 1)];

    private int Run(string? pin, params string[] arguments)
    {
        using FoamProcess foam = Foam(pin, arguments);
        return foam.WaitForExit();
    }

    private FoamProcess Foam(string? pin, params string[] arguments) =>
        new([("FOAMDEVICE_DATA", _folder.Path), ("FOAMDEVICE_PIN", pin ?? "")], arguments);
}
