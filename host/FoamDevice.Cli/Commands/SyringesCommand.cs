using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam syringes</c>: the syringes that methods may name, and their dimensions for the machine's mechanics.</summary>
internal static class SyringesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "syringes",
            "Shows the syringes that methods may name, and exports their dimensions for the machine's mechanics.",
            new HelpExample("foam syringes list", "All syringes, with bore, stroke and the force at which their coupler parts."),
            new HelpExample("foam syringes show norm-ject-10", "One syringe, with the sources of its dimensions."))
        {
            List(terminal),
            Show(terminal),
            Export(terminal),
        };
    }

    private static Command List(Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("list", "Lists all syringes. What nobody has measured is marked unverified.", new HelpExample("foam syringes list", "Bore, stroke, break-away force.")) { json };
        command.SetAction(parsed =>
        {
            IReadOnlyList<SyringeModel> models = SyringeCatalog.Load().All;
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, models.Select(SyringeSheet.Of));
            else
                SyringeReport.WriteList(terminal.Output, models);
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("syringe") { Description = "Id of a syringe; `foam syringes list` shows them." };
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("show", "Shows one syringe: bore, volumes, break-away force, outside, and where the figures come from.") { id, json };
        command.SetAction(parsed =>
        {
            SyringeModel model = SyringeCatalog.Load().Find(parsed.GetRequiredValue(id));
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, SyringeSheet.Of(model));
            else
                SyringeReport.Write(terminal.Output, model);
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Description = "File to write. Default: standard output.", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };
        Option<SyringeExportFormat> format = new("--format")
        {
            Description = "scad: dimensions for the drawings in hardware/mechanics. json, csv: the catalogue for other programs.",
            HelpName = "scad|json|csv",
            Required = true,
            CustomParser = OptionValues.Word<SyringeExportFormat>("--format"),
        };
        Option<string?> machine = CommonOptions.Machine();
        var command = new TaughtCommand(
            "export",
            "Exports the catalogue. The drawings also take the machine's travel and empty position from its profile.",
            new HelpExample("foam syringes export --format scad hardware/mechanics/syringes.scad", "After a change of the catalogue: renders follow it."),
            new HelpExample("foam syringes export --format csv syringes.csv", "A table with units in its header."))
        {
            file,
            format,
            machine,
        };
        command.SetAction(parsed =>
        {
            string text = Text(parsed.GetValue(format), MachineChoice.Load(parsed.GetValue(machine)));
            Write(terminal, text, parsed.GetValue(file));
        });
        return command;
    }

    private static string Text(SyringeExportFormat format, MachineChoice machine)
    {
        SyringeCatalog catalog = SyringeCatalog.Load();
        return format switch
        {
            SyringeExportFormat.Scad => SyringeDrawing.Scad(catalog, machine.Settings.Machine),
            SyringeExportFormat.Json => SyringeExport.Json(catalog),
            _ => SyringeExport.Csv(catalog),
        };
    }

    private static void Write(Terminal terminal, string text, string? file)
    {
        if (file is null)
        {
            terminal.Output.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: the file can't be written. {trouble.Message}");
        }

        terminal.Output.WriteLine(file);
    }
}
