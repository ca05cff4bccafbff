using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate list|show|certificate</c>: the volume calibrations of a store.</summary>
internal static class CalibrationsCommands
{
    private const int Limit = 50;
    private const string None = "No volume calibration is on record yet. Try: foam calibrate volume --sim";

    /// <summary>Makes the commands.</summary>
    public static IEnumerable<Command> Create(Terminal terminal) => [List(terminal), Show(terminal), Certificate(terminal)];

    private static Command List(Terminal terminal)
    {
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("list", "Lists the volume calibrations on record, newest first.", new HelpExample("foam calibrate list", "Who, when, until when, and whether it was accepted.")) { store, json };
        command.SetAction(parsed => Read(parsed.GetValue(store), stored =>
        {
            IReadOnlyList<CalibrationRecord> all = stored?.List(Limit) ?? [];
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, all.Select(CalibrationReport.Of));
            else
                CalibrationReport.WriteList(terminal.Output, all, None);
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string?> id = Id();
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "show",
            "Shows a volume calibration: who, when, with what, and its figures.",
            new HelpExample("foam calibrate show", "The newest one."),
            new HelpExample("foam calibrate show CAL-0012ABCD --json", "A certain one, for a script."))
        {
            id,
            store,
            json,
        };
        command.SetAction(parsed => Read(parsed.GetValue(store), stored =>
        {
            CalibrationRecord record = Find(stored, parsed.GetValue(id));
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, CalibrationReport.Of(record));
            else
                CalibrationReport.Write(terminal.Output, record);
        }));
        return command;
    }

    private static Command Certificate(Terminal terminal)
    {
        Argument<string?> id = Id();
        Option<string?> store = CommonOptions.Store();
        var path = new Option<string?>("--out") { Description = "File to write (HTML); by default named like the certificate.", HelpName = "FILE" };
        var command = new TaughtCommand(
            "certificate",
            "Writes the certificate of a volume calibration as one page of HTML, to be printed.",
            new HelpExample("foam calibrate certificate CAL-0012ABCD --out certificate.html", "One page that needs no other file."))
        {
            id,
            path,
            store,
        };
        command.SetAction(parsed => Read(parsed.GetValue(store), stored =>
        {
            CalibrationRecord record = Find(stored, parsed.GetValue(id));
            string file = parsed.GetValue(path) ?? $"{record.Name}.html";
            CalibrationCertificate.Write(record, file);
            terminal.Output.WriteLine(file);
        }));
        return command;
    }

    private static Argument<string?> Id() => new("id")
    {
        Description = "Id of a calibration, such as CAL-0012ABCD, or latest. Default: the newest one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static void Read(string? path, Action<StoredCalibrations?> read)
    {
        using RunStore? store = Configured.OpenForReading(path);
        read(store?.Calibrations);
    }

    private static CalibrationRecord Find(StoredCalibrations? stored, string? name)
    {
        if (name is null or "latest")
            return stored?.List(1).FirstOrDefault() ?? throw new BadInputException(None);

        if (!CalibrationName.TryParse(name, out uint id))
            throw new BadInputException($"'{name}' is no calibration's id; one reads like CAL-0012ABCD. `foam calibrate list` shows them.");

        return stored?.Find(id) ?? throw new BadInputException($"There is no calibration {CalibrationName.Of(id)} in this store. `foam calibrate list` shows those there are; --store names another store.");
    }
}
