using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FoamDevice.Cli.Reports;

namespace FoamDevice.Cli.CommandLine;

/// <summary>The usual help, then examples and exit codes.</summary>
internal sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        if (command is TaughtCommand taught)
            WriteExamples(output, taught.Examples);

        if (command is RootCommand)
        {
            WriteExamples(output, FirstScreen.Examples);
            output.WriteLine(FirstScreen.BenchOnly);
        }

        WriteExitCodes(output);
        return (int)ExitCode.Ok;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<HelpExample> examples)
    {
        if (examples.Count == 0)
            return;

        output.WriteLine("Examples:");
        foreach (HelpExample example in examples)
            example.Write(output);

        output.WriteLine();
    }

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        foreach (ExitCode code in Enum.GetValues<ExitCode>())
        {
            string number = $"  {(int)code}  ";
            foreach (var (line, text) in TextWrap.Lines(ExitCodeText.Of(code), TextWrap.ScreenWidth - number.Length).Index())
                output.WriteLine($"{(line == 0 ? number : new string(' ', number.Length))}{text}");
        }
    }
}
