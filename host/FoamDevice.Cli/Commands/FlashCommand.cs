using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Flashing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam flash</c>: nanoFramework runtime and firmware onto the chip.</summary>
internal static class FlashCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string?> image = new("--image") { Description = $"The firmware's image, {FirmwareToolchain.FirmwareImage}. None is shipped: docs/BUILD-FIRMWARE.md.", HelpName = "FILE" };
        Option<string?> runtime = new("--runtime-version")
        {
            Description = $"Version of the nanoFramework runtime {FirmwareToolchain.Target} to install. No default: none has been tried on a chip yet.",
            HelpName = "V",
        };
        Option<string?> flashPort = new("--flash-port") { Description = "Serial port of the board's own USB, the chip's COM1. Default: the only one besides --port.", HelpName = "PORT" };
        Option<string?> port = new("--port") { Description = "Serial port of the link, the chip's COM2. Default: the only one besides --flash-port.", HelpName = "PORT" };
        Option<FlashStage> from = new("--from")
        {
            Description = "Stage to begin at: chip, runtime, match, firmware or verify. Whoever was interrupted goes on there.",
            HelpName = "STAGE",
            DefaultValueFactory = _ => FlashStage.Chip,
            CustomParser = OptionValues.Word<FlashStage>("--from"),
        };
        Option<bool> yes = new("--yes") { Description = "Your word, beforehand, that the board shall be flashed." };
        Option<bool> dryRun = new("--dry-run") { Description = "Checks files, tool and ports, shows the commands, and runs nothing." };
        var command = new TaughtCommand(
            "flash",
            $"Installs the nanoFramework runtime and the firmware with {FirmwareToolchain.Flasher}, then verifies version, identity and self-test over the link. "
                + "Every command is shown before it is run. Ctrl-C ends it and says what is on the board. Not tried on a real chip yet.",
            new HelpExample("foam flash --image FoamDevice.Firmware.bin --runtime-version V --dry-run", "What would be run."),
            new HelpExample("foam flash --image FoamDevice.Firmware.bin --from match", "Only the firmware, onto the runtime that is there."))
        {
            image,
            runtime,
            flashPort,
            port,
            from,
            yes,
            dryRun,
        };
        command.SetAction(parsed =>
        {
            var request = new FlashRequest(
                parsed.GetValue(image),
                parsed.GetValue(runtime),
                parsed.GetValue(flashPort),
                parsed.GetValue(port),
                parsed.GetValue(from),
                parsed.GetValue(yes),
                parsed.GetValue(dryRun));
            new FlashAction(request, terminal).Run();
        });
        return command;
    }
}
