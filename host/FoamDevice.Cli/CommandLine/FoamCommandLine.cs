using System.CommandLine;
using System.CommandLine.Invocation;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Carries out one command line and turns whatever goes wrong into a sentence and an exit code.</summary>
public static class FoamCommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">As typed.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    public static ExitCode Run(string[] arguments, Terminal terminal)
    {
        try
        {
            ParseResult parsed = CommandTree.Create(terminal).Parse(arguments);
            if (MenuOption.AskedFor(parsed) is { } menu)
            {
                menu.WriteMenu(terminal.Output);
                return ExitCode.Ok;
            }

            return parsed.Action is ParseErrorAction ? ExplainMistake(parsed, terminal) : Invoke(parsed, terminal);
        }
        catch (Exception trouble)
        {
            return ErrorReport.Report(trouble, terminal.Error);
        }
    }

    private static ExitCode Invoke(ParseResult parsed, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return (ExitCode)parsed.Invoke(configuration);
    }

    private static ExitCode ExplainMistake(ParseResult parsed, Terminal terminal)
    {
        foreach (string message in Mistakes(parsed))
            terminal.Error.WriteLine($"foam: {message}");

        terminal.Error.WriteLine($"See: {NameOf(parsed.CommandResult.Command)} --help");
        return ExitCode.BadInput;
    }

    private static IEnumerable<string> Mistakes(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command is { Subcommands.Count: > 0, Action: null } && parsed.UnmatchedTokens.Count == 0)
            return [$"{NameOf(command)} needs a word more: {string.Join(", ", command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name))}."];

        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens.Count == 0 || parsed.UnmatchedTokens[0].StartsWith('-'))
            return parsed.Errors.Select(mistake => mistake.Message).Distinct();

        string unknown = parsed.UnmatchedTokens[0];
        string near = NearMatches.Suggest(unknown, command.Subcommands.Select(known => known.Name));
        return [$"There is no command '{NameOf(command)} {unknown}'.{(near.Length == 0 ? "" : $" Did you mean {near}?")}"];
    }

    private static string NameOf(Command command)
    {
        Command? parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "foam" : $"{NameOf(parent)} {command.Name}";
    }
}
