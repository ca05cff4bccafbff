using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>In Loading, Ready and Finished, where hands come near, nothing moves; nor in Unloading before the syringes are confirmed out.</summary>
public sealed class CarriagesStandWhereHandsAre : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        bool stands = now.IsSameStart(before) && before.State == now.State && now.State is DeviceState.Loading or DeviceState.Ready or DeviceState.Finished;
        bool pulses = now.A.Pulses != before.A.Pulses || now.B.Pulses != before.B.Pulses;
        return stands && before.State == now.State && pulses && now.EnablePin ? $"A carriage is driven in {now.State}." : null;
    }
}
