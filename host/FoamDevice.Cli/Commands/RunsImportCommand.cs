using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs import</c>: takes over the record in a package, after verifying it.</summary>
internal static class RunsImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "A package, as `foam runs export RUN --format zip` writes it." };
        Option<string?> store = CommonOptions.Store();
        var command = new TaughtCommand(
            "import",
            "Takes over the record in a package, word for word. A package with a changed byte is refused; one that is here already changes nothing.",
            new HelpExample("foam runs import 20261122-173000-7f3a.zip", "The record of another bench, among your own."))
        {
            file,
            store,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            PackageVerification verified = PackageReport.Open(path, []);
            using RunStore runs = RunStore.Open(Configured.Store(parsed.GetValue(store)));
            PackageReport.Describe(verified.Package, terminal.Output);
            PackageReport.WriteDifferences(verified, terminal.Output);
            int imported = Import(path, runs, verified.Package);
            terminal.Output.WriteLine(imported == 0 ? $"It is in {runs.Path} already; nothing was changed." : $"Its log entries are verified, and taken into {runs.Path}: {imported}.");
        });
        return command;
    }

    private static int Import(string path, RunStore runs, RecordPackage package)
    {
        try
        {
            return PackageImport.Into(runs, package);
        }
        catch (PackageException flaw)
        {
            throw new BadInputException($"{path}: {flaw.Message}");
        }
    }
}
