using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam device provision</c>: gives a device its identity.</summary>
internal static class DeviceProvisionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var line = new LineOptions();
        Option<string> id = new("--id") { Description = "Device id, 1 to 16 characters: in every record, so never used for another device.", HelpName = "ID", Required = true };
        Option<string> serial = new("--serial") { Description = "The maker's serial number, 1 to 16 characters.", HelpName = "NUMBER", Required = true };
        Option<string> board = new("--board") { Description = "Board revision, 1 to 16 characters.", HelpName = "REVISION", Required = true };
        Option<string?> machine = new("--machine")
        {
            Description = "Machine file (YAML) to write too: profile and calibration. Default: those of the device are kept.",
            HelpName = "FILE",
        };
        Option<bool> force = new("--force") { Description = "Replaces an identity, profile or calibration that is there already." };
        Option<string?> store = CommonOptions.Store();
        var command = new TaughtCommand(
            "provision",
            "Gives a device its id, serial number and board revision, once. Starts it anew and looks that it is who it shall be.",
            new HelpExample("foam device provision --port /dev/ttyUSB1 --id FD-0001 --serial 0001 --board B --machine machine.yaml", "A new board."))
        {
            id,
            serial,
            board,
            machine,
            force,
            store,
        };
        line.AddTo(command);
        command.SetAction(parsed =>
        {
            DeviceLine place = line.Read(parsed);
            string deviceId = parsed.GetRequiredValue(id);
            string serialNumber = parsed.GetRequiredValue(serial);
            string revision = parsed.GetRequiredValue(board);
            Refuse(IdentityRules.WhyNotDeviceId(deviceId) ?? IdentityRules.WhyNot("serial number", serialNumber) ?? IdentityRules.WhyNot("board revision", revision));
            MachineSettings? settings = parsed.GetValue(machine) is { } file ? MachineChoice.Load(file).Settings : null;
            var order = new ProvisionOrder(deviceId, serialNumber, revision, settings, parsed.GetValue(force), IdsOnRecord(parsed.GetValue(store)));
            var provision = new ProvisionTalk(order);
            place.Talk("foam device provision", provision.Run);
            foreach (string fact in provision.Facts)
                terminal.Output.WriteLine(fact);
        });
        return command;
    }

    private static void Refuse(string? reason)
    {
        if (reason is not null)
            throw new BadInputException(reason);
    }

    // The default store does not exist before the first run.
    private static HashSet<string> IdsOnRecord(string? path)
    {
        using RunStore? store = Configured.OpenForReading(path);
        return store is null ? [] : [.. store.List(int.MaxValue).Select(run => run.DeviceId)];
    }
}
