using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary>What all commands take that add something to a record: which run, who says so, which store.</summary>
internal sealed class AdditionOptions
{
    private readonly Argument<string> _run = new("run") { Description = StoredRuns.HowToName };
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string> _person = new("--operator")
    {
        Description = "Who says so. Default: the bench's only operator, or else the name you are logged in with.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Adds the run to a command, as its first argument.</summary>
    public void AddRunTo(Command command) => command.Add(_run);

    /// <summary>Adds the rest to a command.</summary>
    public void AddRestTo(Command command)
    {
        command.Add(_person);
        command.Add(_store);
    }

    /// <summary>Finds the run, and has something added to it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="add">Gets the way to add, the run, and who says so.</param>
    public void Add(ParseResult parsed, Action<RecordAdditions, RunRecord, string> add)
    {
        string who = WhoSays.Of(parsed.GetValue(_person) ?? "");
        string? address = parsed.GetValue(_store);

        // Looked at for reading first: a store that is not there is not made by asking for a run of it.
        RunRecord run;
        using (RunStore reading = StoredRuns.OpenWithRuns(address))
            run = StoredRuns.Find(reading, parsed.GetRequiredValue(_run));

        using RunStore store = RunStore.Open(Configured.Store(address));
        add(new RecordAdditions(store, TimeProvider.System), run, who);
    }
}
