using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate valve</c>: the servo's pulse widths, by the valve's sensors.</summary>
internal static class CalibrateValveCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions("--write");
        var command = new TaughtCommand(
            "valve",
            "Finds with empty holders the servo pulse widths at which the sensors show each position, from below and from above, and takes the centres. "
                + "Windows that overlap, are missing, too narrow or out of order are refused. Writes after a yes.",
            new HelpExample("foam calibrate valve --port /dev/ttyUSB0", "Takes some two minutes."),
            new HelpExample("foam calibrate valve --sim --bench servo-offset=+40us --write", "A simulated servo that is 4 degrees off."));
        options.AddTo(command, moves: true);
        command.SetAction(parsed =>
        {
            ServiceStage stage = options.Read(parsed, terminal);
            stage.RequireWord();
            Carry(stage);
        });
        return command;
    }

    private static void Carry(ServiceStage stage)
    {
        var study = new OfferedStudy<ValveReport>(stage, "foam calibrate valve")
        {
            Begin = (talk, person) =>
            {
                var work = new ValveStudy(talk, person);
                return (work.Run(), () => work.Report!);
            },
            Show = Write,
            Corrected = (report, before) => new DeviceConfig(before.Machine, report.Corrected(before.Calibration)),
        };
        study.Carry((report, offer) => new { report, offer.Changes, offer.Written });
    }

    private static void Write(TextWriter output, ValveReport report)
    {
        output.WriteLine();
        var table = new TextTable("POSITION", "SHOWS FROM", "TO", "WIDTH", "PLAY", "CENTRE");
        foreach (ValveWindow window in report.Windows)
        {
            table.Add(
                window.Position.ToString(),
                $"{window.LowMicroseconds} µs",
                $"{window.HighMicroseconds} µs",
                $"{window.WidthMicroseconds} µs",
                FormattableString.Invariant($"{window.PlayMicroseconds:0.#} µs"),
                $"{window.CenterMicroseconds} µs");
        }

        table.Write(output);
        output.WriteLine($"Edges were found to {report.ResolutionMicroseconds} µs.");
    }
}
