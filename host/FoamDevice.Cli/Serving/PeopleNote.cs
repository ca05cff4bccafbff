using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Serving;

/// <summary>Writes into the bench's own log who changed at a command line who is on file.</summary>
/// <param name="who">Who says to have done it.</param>
/// <param name="store">What was given with <c>--store</c>; null for nothing.</param>
/// <param name="terminal">Where it is said when it can't be written.</param>
internal sealed class PeopleNote(string who, string? store, Terminal terminal)
{
    /// <summary>Writes a change down that was made.</summary>
    /// <remarks>
    /// A store that can't be written does not keep the change from being made. Whoever can call this command can write <c>people.yaml</c> with an editor as well, so that a refusal would prove
    /// nothing; and it would leave somebody on file who must be taken off it now. What an auditor needs is that the gap is told: in words, and by the exit code.
    /// </remarks>
    /// <param name="change">It, as a sentence without a PIN.</param>
    /// <returns>What to tell the shell.</returns>
    public ExitCode Write(string change)
    {
        try
        {
            using BenchRecord bench = BenchRecord.Open(store, () => Configured.All);
            new BenchLog(bench.Store).Add(new BenchAct(BenchActKind.People, who, $"{change} At a command line{Login}."));
            bench.Finish(terminal.Error);
            return ExitCode.Ok;
        }
        catch (StoreException failure)
        {
            terminal.Error.WriteLine($"foam: The change was made, but could not be written down, and `foam people log` won't show it. {failure.Message} Note by hand who changed what, and when.");
            return ExitCode.StoreTrouble;
        }
    }

    // The name on record may be anybody's; under which login it was said is what the computer knows.
    private static string Login => Environment.UserName is { Length: > 0 } login ? $", logged in as {login}" : "";
}
