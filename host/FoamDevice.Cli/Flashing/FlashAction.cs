using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Flashing;

/// <summary>Flashes a board: checks everything that can be checked, shows what will be run, asks, runs it, and talks with the device afterwards.</summary>
internal sealed class FlashAction(FlashRequest request, Terminal terminal)
{
    private readonly FlashPrinter _printer = new(terminal.Output);

    /// <summary>Does it.</summary>
    /// <exception cref="FlashException">It can't begin, or did not come to its end.</exception>
    /// <exception cref="PortException">A port can't be used; nothing was written.</exception>
    public void Run()
    {
        if (request.From == FlashStage.Verify)
            VerifyOnly();
        else
            Flash();
    }

    private void VerifyOnly()
    {
        string port = request.LinkPort ?? throw new FlashException("Say where the device is: --port PORT (`foam ports` lists them).");
        using var interruption = new Interruption();
        Verify(FlashOrder.OnlyVerify(port), before: null, () => interruption.Count > 0);
    }

    private void Flash()
    {
        DeploymentImage image = DeploymentImage.Read(RequiredImage());
        string? runtime = RequiredRuntime();
        var nanoff = new NanoffProcess(NanoffTool.Find());
        FlashPorts ports = FlashPorts.Choose(request.FlashPort, request.LinkPort, CandidatePorts.Names());
        var order = new FlashOrder(ports.FlashPort, ports.LinkPort, image.File, runtime, request.From);
        Show(order, image);
        if (request.IsDryRun)
        {
            terminal.Output.WriteLine("Dry run: none of it was run, no port was opened.");
            return;
        }

        CheckVersion(nanoff);
        using HeldPort held = HeldPort.Take(order.FlashPort, "foam flash");
        DeviceBeforeFlash before = LookBefore(order);
        Confirm(order);

        // From here on Ctrl-C is a wish that is answered with what is on the board.
        using var interruption = new Interruption(terminal.Keys);
        new FlashProcedure(order, image, nanoff, _printer).Run(() => interruption.Count > 0);
        Verify(order, before, () => interruption.Count > 0);
    }

    private void CheckVersion(NanoffProcess nanoff)
    {
        (Version version, string? warning) = NanoffTool.CheckVersion(nanoff, () => false);
        terminal.Output.WriteLine($"nanoff {version} is there.");
        if (warning is not null)
            terminal.Error.WriteLine($"foam: {warning}");
    }

    private string RequiredImage() => request.Image ?? throw new FlashException(
        $"Say which firmware to flash: --image FILE. None is shipped: build {FirmwareToolchain.FirmwareImage} as docs/BUILD-FIRMWARE.md says.");

    private string? RequiredRuntime()
    {
        if (request.From > FlashStage.Runtime)
            return request.RuntimeVersion;

        return request.RuntimeVersion ?? FirmwareToolchain.TriedRuntimeVersion ?? throw new FlashException(
            $"Which nanoFramework runtime shall be installed? {FirmwareToolchain.RuntimeAdvice} With --from match the runtime on the chip is kept.");
    }

    private void Show(FlashOrder order, DeploymentImage image)
    {
        TextWriter output = terminal.Output;
        output.WriteLine($"Firmware      {image.File}: {image.Assemblies.Count} assemblies, {image.Needs.Count} of them need native code");
        output.WriteLine($"Flashing port {order.FlashPort} (COM1 of the chip)");
        output.WriteLine($"Link          {order.LinkPort} (COM2 of the chip)");
        output.WriteLine("These commands will be run:");
        foreach (NanoffCommand command in order.Commands)
            output.WriteLine($"  $ {command.Text}");

        output.WriteLine($"Then {FlashStageText.Doing(FlashStage.Verify)}, {order.LinkPort}: version, identity, self-test.");
    }

    // Both ports are opened once before anything is written: rights, cables and other programs are known then.
    private DeviceBeforeFlash LookBefore(FlashOrder order)
    {
        SerialBytePort.Open(order.FlashPort).Dispose();
        var before = new DeviceBeforeFlash(order.LinkPort);
        DeviceLine.OfPort(order.LinkPort).Talk("foam flash", before.Look);
        terminal.Output.WriteLine(before.Finding);
        return before;
    }

    private void Confirm(FlashOrder order)
    {
        terminal.Output.WriteLine("While the chip is flashed its pins are not driven. Press the emergency stop first, or switch the motors' supply off.");
        if (request.IsConfirmed)
            return;

        if (terminal.Keys is not { } keys)
            throw new BadInputException("Nobody can answer here whether the board shall be flashed. Give your word beforehand with --yes; nothing was written.");

        terminal.Output.Write($"Flash the board on {order.FlashPort}? (y/n) ");
        bool yes = YesOrNo.Wait(keys);
        terminal.Output.WriteLine(yes ? "yes" : "no");
        if (!yes)
            throw new FlashException("Nothing was flashed.");
    }

    private void Verify(FlashOrder order, DeviceBeforeFlash? before, Func<bool> isInterrupted)
    {
        _printer.Begins(FlashStage.Verify);
        var verification = new FlashVerification(before, FirmwareToolchain.FirmwareVersion, order.LinkPort);
        try
        {
            DeviceLine.OfPort(order.LinkPort).Talk("foam flash", talk => UntilInterrupted(verification.Run(talk), isInterrupted));
        }
        catch (Exception trouble) when (trouble is FlashException or PortException)
        {
            WriteFacts(verification);
            throw order.Failure(FlashStage.Verify, trouble.Message, FlashStage.Verify);
        }

        WriteFacts(verification);
        terminal.Output.WriteLine(verification.Device!.IsSimulated ? "Verified, on a SIMULATED device." : "Flashed and verified.");
    }

    private static IEnumerable<Turn> UntilInterrupted(IEnumerable<Turn> talk, Func<bool> isInterrupted)
    {
        foreach (Turn turn in talk)
        {
            if (isInterrupted())
                throw new FlashException("You interrupted it.");

            yield return turn;
        }
    }

    private void WriteFacts(FlashVerification verification)
    {
        foreach (string fact in verification.Facts)
            _printer.Found(fact);
    }
}
