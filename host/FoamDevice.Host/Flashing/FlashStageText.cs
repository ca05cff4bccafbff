namespace FoamDevice.Host;

/// <summary>The stages of flashing in words.</summary>
public static class FlashStageText
{
    /// <summary>How a command line names a stage.</summary>
    public static string Word(FlashStage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>What a stage does.</summary>
    public static string Doing(FlashStage stage) => stage switch
    {
        FlashStage.Chip => "looking which chip it is",
        FlashStage.Runtime => $"installing the nanoFramework runtime {FirmwareToolchain.Target}",
        FlashStage.Match => "holding the runtime against the firmware image",
        FlashStage.Firmware => "deploying the firmware",
        FlashStage.Verify => "verifying over the link",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>What is on the board when a stage did not come to its end.</summary>
    public static string LeftBehind(FlashStage stage) => stage switch
    {
        FlashStage.Chip => "Nothing was written: the board is as it was.",
        FlashStage.Runtime => "The nanoFramework runtime may be half written: the board may not start until it is installed and the firmware deployed.",
        FlashStage.Match => "A nanoFramework runtime is on the board; the firmware was not deployed.",
        FlashStage.Firmware => "The nanoFramework runtime is on the board; the firmware may be half written and does not run.",
        FlashStage.Verify => "Runtime and firmware were written; the device has not been seen to run them.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
