namespace FoamDevice.Host;

/// <summary>Flashing can't begin or did not come to its end. The message is plain sentences: what went wrong, what is on the board, how to go on.</summary>
public sealed class FlashException(string message, FlashStage? stage = null) : Exception(message)
{
    /// <summary>The stage that failed; null when none had begun, so that the board is as it was.</summary>
    public FlashStage? Stage => stage;
}
