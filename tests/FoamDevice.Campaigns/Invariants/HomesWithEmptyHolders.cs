using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Homing never moves a mounted syringe: it asks for empty holders first, and this operator never lies about them.</summary>
public sealed class HomesWithEmptyHolders : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        bool homes = now.IsSameStart(before) && now.State is DeviceState.Homing or DeviceState.Unloading && before.State == now.State;
        return homes && (Drives(before.A, now.A) || Drives(before.B, now.B)) ? $"A mounted syringe is driven in {now.State}." : null;
    }

    private static bool Drives(AxisMoment before, AxisMoment now) => now.IsMounted && now.IsEnergized && now.Pulses != before.Pulses;
}
