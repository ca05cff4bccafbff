using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>No exception leaves the firmware, no call hangs, no silent hazard of the chip is met, and no case comes that it has no answer for.</summary>
public sealed class FirmwareNeverCrashes : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (now.Crashes > 0)
            return "An exception came out of the firmware.";

        if (now.IsHung)
            return "The firmware is stuck in a call that never returns.";

        if (now.ChipMistakes > 0)
            return "The firmware did what a chip passes over in silence, with bad effects.";

        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.FaultRaised && made.Read<FaultRaised>() is { Code: FaultCode.Internal } raised)
                return $"The firmware met a case that it has no answer for: place {raised.Value}.";
        }

        return null;
    }
}
