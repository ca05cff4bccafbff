using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Serving;

/// <summary>Asks for a new PIN, twice; a script gives it in the environment, where it is in nobody's list of processes.</summary>
internal static class PinEntry
{
    /// <summary>The environment variable of a script.</summary>
    public const string Variable = "FOAMDEVICE_PIN";

    /// <summary>The PIN.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="terminal">Where it is asked for.</param>
    /// <exception cref="BadInputException">Nobody can be asked, or the two entries differ.</exception>
    public static string Of(string name, Terminal terminal)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;

        if (terminal.Keys is not { } keys)
            throw new BadInputException($"Nobody can be asked for a PIN here. In a script, put it into the environment variable {Variable}.");

        string? first = SecretReading.Wait($"PIN of {name}, 4 to 12 digits (not shown): ", keys, terminal.Output);
        string? second = SecretReading.Wait("The same again: ", keys, terminal.Output);
        return first is not null && first == second ? first : throw new BadInputException("The two entries differ; nothing was changed.");
    }
}
