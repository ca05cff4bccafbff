using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Two turns after an abort has reached the device, ENABLE is low, in every state.</summary>
public sealed class AbortCutsWithinTwoTurns : Invariant
{
    // Two turns, and the one under way; the watchdog's pin tells turns in pairs, which makes it four.
    private const int MostTurns = 4;

    private long? _abortedAtTurn;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (!now.IsSameStart(before) || !now.EnablePin)
            _abortedAtTurn = null;
        else if (_abortedAtTurn is { } turn && now.Turns - turn > MostTurns)
            return $"ENABLE is still on {now.Turns - turn} turns after an abort.";

        foreach (DeliveredFrame frame in now.Frames)
        {
            if (frame.Kind == FrameKind.Abort && now.EnablePin)
                _abortedAtTurn ??= now.Turns;
        }

        return null;
    }
}
