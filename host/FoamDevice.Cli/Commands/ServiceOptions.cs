using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary>The options that service commands share: where the device is, the word, JSON, the store, and the yes to writing.</summary>
/// <param name="yesOption">What the yes to writing is called; null where nothing is written.</param>
internal sealed class ServiceOptions(string? yesOption = null)
{
    private readonly LineOptions _line = new();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<bool> _confirmed = new("--confirmed")
    {
        Description = "Your word, beforehand, that both holders are empty. In a pipe, --sim implies it, and does all that a person does.",
    };

    private readonly Option<bool>? _yes = yesOption is null ? null : new Option<bool>(yesOption) { Description = "Write new values without asking, for scripts." };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="moves">Something moves, so a word is needed.</param>
    public void AddTo(Command command, bool moves)
    {
        _line.AddTo(command);
        if (moves)
            command.Add(_confirmed);

        if (_yes is not null)
            command.Add(_yes);

        command.Add(_json);
        command.Add(_store);
    }

    /// <summary>What the operator chose.</summary>
    public ServiceStage Read(ParseResult parsed, Terminal terminal)
    {
        bool confirmed = parsed.GetResult(_confirmed) is not null && parsed.GetValue(_confirmed);
        var request = new ServiceRequest(confirmed, parsed.GetValue(_json), _yes is not null && parsed.GetValue(_yes), parsed.GetValue(_store));
        return new ServiceStage(_line.Read(parsed), request, terminal);
    }
}
