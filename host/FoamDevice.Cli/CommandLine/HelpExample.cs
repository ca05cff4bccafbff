using FoamDevice.Cli.Reports;

namespace FoamDevice.Cli.CommandLine;

/// <summary>An example in the help.</summary>
/// <param name="CommandLine">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record HelpExample(string CommandLine, string Meaning)
{
    private const string Indent = "      ";

    /// <summary>Prints it: the command line as it is, for it is copied, and what it does below.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"  {CommandLine}");
        foreach (string line in TextWrap.Lines(Meaning, TextWrap.ScreenWidth - Indent.Length))
            output.WriteLine($"{Indent}{line}");
    }
}
