using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Serving;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary>What all commands take that change who is on file: who changes it, and in which store that is written down.</summary>
internal sealed class PeopleChangeOptions
{
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string> _person = new("--operator")
    {
        Description = "Who changes it, for the log. Default: the bench's only operator, or else the name you are logged in with.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_person);
        command.Add(_store);
    }

    /// <summary>Takes them, before anything is changed: a name that is no operator's, and an address that is none, are refused.</summary>
    public PeopleNote Read(ParseResult parsed, Terminal terminal)
    {
        string? store = parsed.GetValue(_store);
        _ = Host.StoreAddress.Parse(Configured.Store(store));
        return new PeopleNote(WhoSays.Of(parsed.GetValue(_person) ?? ""), store, terminal);
    }
}
