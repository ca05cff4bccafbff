using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>In Service the drivers hold for whoever is at work: a host that is silent for longer than its time ends it.</summary>
public sealed class ServiceIsNotKeptAlone : Invariant
{
    // A jog over the whole travel at the slowest speed that is asked for here, 2 mm/s, takes 50 s, and ends by itself.
    private const ulong LongestMoveMicroseconds = 60_000_000;

    // Frames are read with the next turn, and a move is settled in the one after.
    private const ulong SlackMicroseconds = 500_000;

    private ulong _heardAt;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (now.Frames.Count > 0 || !now.IsSameStart(before) || now.State != DeviceState.Service)
            _heardAt = now.AtMicroseconds;

        ulong allowed = LinkTiming.ServiceSilenceMicroseconds + SlackMicroseconds + (now.IsMoving ? LongestMoveMicroseconds : 0);
        return now.AtMicroseconds - _heardAt > allowed
            ? FormattableString.Invariant($"The device is still in Service after {(now.AtMicroseconds - _heardAt) / 1e6:0.0} s without a word from a host.")
            : null;
    }
}
