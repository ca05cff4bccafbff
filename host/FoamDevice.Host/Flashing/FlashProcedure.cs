namespace FoamDevice.Host;

/// <summary>Writes runtime and firmware: the stages that nanoff does. It changes nothing before the chip is known to be the right one.</summary>
/// <param name="order">What, and where.</param>
/// <param name="image">The firmware.</param>
/// <param name="nanoff">The tool.</param>
/// <param name="watcher">Hears how it goes on.</param>
public sealed class FlashProcedure(FlashOrder order, DeploymentImage image, INanoff nanoff, IFlashWatcher watcher)
{
    private FlashStage? _stage;

    /// <summary>Runs the stages from <see cref="FlashOrder.From"/> to the firmware.</summary>
    /// <param name="isInterrupted">Asked again and again; true ends it.</param>
    /// <exception cref="FlashException">It did not come to its end: what went wrong, what is on the board, the command that goes on.</exception>
    public void Run(Func<bool> isInterrupted)
    {
        foreach (NanoffCommand command in order.Commands)
        {
            Begin(command.Stage);
            watcher.Runs(command);
            NanoffResult result = nanoff.Run(command, watcher.Says, isInterrupted);
            if (!result.IsGood)
            {
                throw order.Failure(command.Stage, NanoffAdvice.Of(command, result, order.FlashPort), command.Stage);
            }

            Judge(command, result);
        }
    }

    private void Begin(FlashStage stage)
    {
        if (_stage != stage)
        {
            _stage = stage;
            watcher.Begins(stage);
        }
    }

    private void Judge(NanoffCommand command, NanoffResult result)
    {
        if (command.Stage is FlashStage.Chip or FlashStage.Match && command.Arguments.Contains("--platform"))
        {
            JudgeChip(command.Stage, ChipDetails.Parse(result.Lines));
        }
        else if (command.Stage == FlashStage.Match)
        {
            JudgeRuntime(RuntimeDetails.Parse(result.Lines));
        }
    }

    private void JudgeChip(FlashStage stage, ChipDetails? chip)
    {
        if (chip is null)
        {
            throw order.Failure(stage, "nanoff told of no ESP32. Check that the flashing port is this board's.", stage);
        }

        watcher.Found($"The chip is an {chip}.");
        if (chip.WhyUnfit() is { } reason)
        {
            throw order.Failure(stage, reason, FlashStage.Chip);
        }
    }

    private void JudgeRuntime(RuntimeDetails? runtime)
    {
        if (runtime is null)
        {
            throw order.Failure(FlashStage.Match, "nanoff told of no nanoFramework runtime on the chip. Press the board's reset button.", FlashStage.Match);
        }

        if (runtime.WhyUnfit(image, order.Includes(FlashStage.Runtime) ? order.RuntimeVersion : null) is { } reason)
        {
            throw order.Failure(FlashStage.Match, reason, FlashStage.Runtime);
        }

        watcher.Found($"The runtime {runtime.Version} has what the image needs: {image.Needs.Count} native checksums are the same.");
    }
}
