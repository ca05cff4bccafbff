using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>With a fault latched no further train starts.</summary>
public sealed class NothingStartsWhileFaulted : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        bool stays = now.IsSameStart(before) && before.State == DeviceState.Faulted && now.State == DeviceState.Faulted;
        return stays && !before.IsMoving && now.IsMoving && now.EnablePin ? "A train starts with a fault latched." : null;
    }
}
