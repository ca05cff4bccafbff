namespace FoamDevice.Host;

/// <summary>What is to be flashed, and where.</summary>
/// <param name="FlashPort">The serial port of the chip's COM1: flashing and nanoFramework's debugger.</param>
/// <param name="LinkPort">The serial port of the chip's COM2: the link to the device.</param>
/// <param name="FirmwareFile">The firmware's image.</param>
/// <param name="RuntimeVersion">The nanoFramework runtime to install; null when it is not installed in this course.</param>
/// <param name="From">The first stage; earlier ones are left out. To verify takes no more than the link's port.</param>
public sealed record FlashOrder(string FlashPort, string LinkPort, string FirmwareFile, string? RuntimeVersion, FlashStage From)
{
    /// <summary>Only to look at a device that was flashed before.</summary>
    public static FlashOrder OnlyVerify(string linkPort) => new("", linkPort, "", RuntimeVersion: null, FlashStage.Verify);

    /// <summary>Whether a stage belongs to this course.</summary>
    public bool Includes(FlashStage stage) => stage >= From;

    /// <summary>Every command that this course runs, in order.</summary>
    public IReadOnlyList<NanoffCommand> Commands => [.. All().Where(command => Includes(command.Stage))];

    /// <summary>The command line that takes flashing up at a stage.</summary>
    public string Resume(FlashStage stage)
    {
        if (stage == FlashStage.Verify)
        {
            return $"foam flash --port {LinkPort} --from {FlashStageText.Word(stage)}";
        }

        string runtime = stage > FlashStage.Runtime ? "" : $" --runtime-version {RuntimeVersion ?? "V"}";
        return $"foam flash --image {NanoffCommand.Quoted(FirmwareFile)}{runtime} --flash-port {FlashPort} --port {LinkPort} --from {FlashStageText.Word(stage)}";
    }

    /// <summary>The words for a stage that did not come to its end.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="reason">What went wrong, and what helps.</param>
    /// <param name="next">The stage to go on from.</param>
    public FlashException Failure(FlashStage stage, string reason, FlashStage next)
    {
        string doing = FlashStageText.Doing(stage);
        return new FlashException($"{char.ToUpperInvariant(doing[0])}{doing[1..]} failed. {reason} {FlashStageText.LeftBehind(stage)} Go on with: {Resume(next)}", stage);
    }

    private IEnumerable<NanoffCommand> All()
    {
        yield return NanoffCommand.ChipDetails(FlashStage.Chip, FlashPort);
        if (RuntimeVersion is { } version)
        {
            yield return NanoffCommand.InstallRuntime(FlashPort, version);
        }

        yield return NanoffCommand.ChipDetails(FlashStage.Match, FlashPort);
        yield return NanoffCommand.RuntimeDetails(FlashPort);
        yield return NanoffCommand.Deploy(FlashPort, FirmwareFile);
    }
}
