using System.CommandLine;
using System.CommandLine.Invocation;
using FoamDevice.Cli.Terminals;

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
        foreach (string message in parsed.Errors.Select(mistake => mistake.Message).Distinct())
            terminal.Error.WriteLine($"foam: {message}");

        terminal.Error.WriteLine($"See: {NameOf(parsed.CommandResult.Command)} --help");
        return ExitCode.BadInput;
    }

    private static string NameOf(Command command)
    {
        Command? parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "foam" : $"{NameOf(parent)} {command.Name}";
    }
}
