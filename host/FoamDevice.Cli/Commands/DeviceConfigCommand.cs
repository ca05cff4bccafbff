using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam device config</c>: the settings of a device, shown, changed, kept in a file.</summary>
internal static class DeviceConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "config",
            "Shows and changes machine profile and calibration of a device. What would change is shown before it is written; all of it is written or nothing.",
            new HelpExample("foam device config show --port /dev/ttyUSB0", "Every setting with unit and range."),
            new HelpExample("foam device config set driftToleranceSteps=10 --port /dev/ttyUSB0", "Shows old and new, asks, writes."),
            new HelpExample("foam device config export bench-7.yaml --port /dev/ttyUSB0", "Into a file that names the device."),
            new HelpExample("foam device config import bench-7.yaml --port /dev/ttyUSB0", "Back into the same device."))
        {
            Show(terminal),
            Set(terminal),
            Export(terminal),
            Import(terminal),
        };
    }

    private static TaughtCommand Show(Terminal terminal)
    {
        var options = new ServiceOptions();
        var command = new TaughtCommand(
            "show",
            "Shows every setting with unit and range.",
            new HelpExample("foam device config show --port /dev/ttyUSB0", "A table; --json for scripts."));
        options.AddTo(command, moves: false);
        command.SetAction(parsed => ConfigAction.Show(options.Read(parsed, terminal)));
        return command;
    }

    private static TaughtCommand Set(Terminal terminal)
    {
        var options = new ServiceOptions("--yes");
        Argument<string[]> assignments = new("settings")
        {
            Description = "Each as NAME=VALUE, a whole number in the unit of the name.",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new TaughtCommand(
            "set",
            "Changes settings. Volumes or play set by hand take the certificate's id away with them.",
            new HelpExample("foam device config set driftToleranceSteps=10 --port /dev/ttyUSB0", "Shows old and new, asks, writes."),
            new HelpExample("foam device config set backlashStepsA=8 backlashStepsB=8 --port /dev/ttyUSB0 --yes", "Two at once, without a question: both or none."))
        {
            assignments,
        };
        options.AddTo(command, moves: false);
        command.SetAction(parsed => ConfigAction.Set(options.Read(parsed, terminal), parsed.GetRequiredValue(assignments)));
        return command;
    }

    private static TaughtCommand Export(Terminal terminal)
    {
        var options = new ServiceOptions();
        Argument<string> file = new("file") { Description = "File to write (YAML); one that exists is not overwritten." };
        var command = new TaughtCommand(
            "export",
            "Writes all settings into a file that names the device and the version of its format.",
            new HelpExample("foam device config export bench-7.yaml --port /dev/ttyUSB0", "Do it before anything is changed."))
        {
            file,
        };
        options.AddTo(command, moves: false);
        command.SetAction(parsed => ConfigAction.Export(options.Read(parsed, terminal), parsed.GetRequiredValue(file)));
        return command;
    }

    private static TaughtCommand Import(Terminal terminal)
    {
        var options = new ServiceOptions("--yes");
        Argument<string> file = new("file") { Description = "File from `foam device config export`, or a machine file." };
        Option<bool> fromAnother = new("--from-another-device")
        {
            Description = "Take a file of another device, or one that names none: its calibration was measured elsewhere.",
        };
        var command = new TaughtCommand(
            "import",
            "Writes the settings of a file to the device it is from.",
            new HelpExample("foam device config import bench-7.yaml --port /dev/ttyUSB0", "Back into the same device."),
            new HelpExample("foam device config import bench-7.yaml --port /dev/ttyUSB1 --from-another-device", "Into a twin; then calibrate it."))
        {
            file,
            fromAnother,
        };
        options.AddTo(command, moves: false);
        command.SetAction(parsed => ConfigAction.Import(options.Read(parsed, terminal), parsed.GetRequiredValue(file), parsed.GetValue(fromAnother)));
        return command;
    }
}
