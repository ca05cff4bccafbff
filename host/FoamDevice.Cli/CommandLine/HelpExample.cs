namespace FoamDevice.Cli.CommandLine;

/// <summary>An example in the help.</summary>
/// <param name="CommandLine">What to type.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record HelpExample(string CommandLine, string Meaning);
