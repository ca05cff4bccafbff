using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs verify</c>: whether records are as they were written.</summary>
internal static class VerifyCommand
{
    private const int HashDigits = 64;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string?>("run")
        {
            Description = "Id of a run or the start of one, or: latest; or a package (FILE.zip), which needs no store. Without it: the whole store.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var heads = new Option<string[]>("--head")
        {
            Description = "Hash that was noted elsewhere, as on a printed report; it must be in the log. May be given several times.",
            HelpName = "HASH",
        };
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "verify",
            "Verifies that records are as they were written: every log entry against its hash and the one before, every table against the log, every log against "
                + "what other stores have seen of it; and says exactly where it breaks.",
            new HelpExample("foam runs verify", "The whole store."),
            new HelpExample("foam runs verify latest", "One run: its entries, the log between them, its rows."),
            new HelpExample("foam runs verify run.zip", "A package that somebody has handed on."),
            new HelpExample("foam runs verify --head 9f86d081884c7d65...", "Also against a head that was written down elsewhere: nothing up to there is cut off or written anew."))
        {
            run,
            heads,
            store,
            json,
        };
        command.SetAction(parsed => (int)Verify(
            terminal, parsed.GetValue(store), parsed.GetValue(run), [.. (parsed.GetValue(heads) ?? []).Select(Hash)], parsed.GetValue(json)));
        return command;
    }

    private static ExitCode Verify(Terminal terminal, string? address, string? run, IReadOnlyList<string> heads, bool json)
    {
        // No id of a record ends so.
        if (run is not null && run.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return json ? throw new BadInputException("--json goes with records in a store, not with a package.") : PackageReport.Verify(run, heads, terminal.Output, terminal.Error);

        using RunStore store = StoredRuns.OpenWithRuns(address);
        string? key = run is null ? null : store.KeyOf(run);
        VerifyReport report = key is null ? store.Verify(heads) : store.VerifyRecord(key, heads);
        var answer = new VerifyAnswer(store.Path, store.Writer, run, key is not null && store.IsSimulated(key), report);
        if (json)
            JsonText.Write(terminal.Output, answer.Facts);
        else
            answer.Write(terminal.Output);

        if (!report.IsWhole)
            terminal.Error.WriteLine($"foam: {answer.Verdict}");

        return report.IsWhole ? ExitCode.Ok : ExitCode.NotWhole;
    }

    private static string Hash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigit)
        ? text.ToLowerInvariant()
        : throw new BadInputException($"--head {text}: give the whole hash, {HashDigits} hexadecimal digits.");
}
