using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>A latched fault is unlatched by a request to clear it that came after it, and by nothing else but a new start.</summary>
public sealed class FaultsStayUntilCleared : Invariant
{
    private bool _askedToClear;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        bool cleared = false;
        foreach (DiaryEvent made in now.Events)
        {
            cleared |= made.Type == EventType.FaultCleared;
            if (made.Type == EventType.FaultCleared && !_askedToClear)
                return "A fault was cleared, and nobody had asked for it.";

            _askedToClear &= made.Type != EventType.FaultRaised;
        }

        foreach (DeliveredFrame frame in now.Frames)
            _askedToClear |= frame.Request == RequestType.ClearFault;

        bool left = now.IsSameStart(before) && before.State == DeviceState.Faulted && now.State != DeviceState.Faulted;
        return left && !cleared ? $"The device went from Faulted to {now.State}, and the fault was not cleared." : null;
    }
}
