using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate</c>: measures what a machine's calibration holds, and writes it after a yes.</summary>
internal static class CalibrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new TaughtCommand(
            "calibrate",
            "Measures what the machine's calibration holds; shows new values beside old ones, and writes them after a yes.",
            new HelpExample("foam calibrate volume --sim --bench bore-a=+1.5% --bench backlash=0.1mm", "Try a calibration by weighing, on a simulated machine that needs one."),
            new HelpExample("foam calibrate valve --port /dev/ttyUSB0", "First on a new machine; then travel, fill and volume."),
            new HelpExample("foam calibrate list", "The volume calibrations on record."))
        {
            CalibrateVolumeCommand.Create(terminal),
            CalibrateValveCommand.Create(terminal),
            CalibrateTravelCommand.Create(terminal),
            CalibrateFillCommand.Create(terminal),
        };
        foreach (Command stored in CalibrationsCommands.Create(terminal))
            command.Add(stored);

        return command;
    }
}
