namespace FoamDevice.Cli.CommandLine;

/// <summary>The command line asks for something that makes no sense; the message is for the operator.</summary>
internal sealed class BadInputException(string message) : Exception(message);
