namespace FoamDevice.Campaigns;

/// <summary>ENABLE never comes on while a train, cut or not, still runs: from ENABLE to the first pulse the drivers have their settle time.</summary>
public sealed class EnableComesOnAtRest : Invariant
{
    // The machine profile says 300 ms; a look is 10 ms, a turn at most 25.
    private const ulong SettleMicroseconds = 250_000;

    private ulong _onSince;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (!now.EnablePin)
            return null;

        if (!before.EnablePin)
            _onSince = now.AtMicroseconds;

        // In the step in which ENABLE comes on, pulses may have ended before it.
        bool pulses = before.EnablePin && (now.A.Pulses > before.A.Pulses || now.B.Pulses > before.B.Pulses);
        return pulses && now.AtMicroseconds - _onSince < SettleMicroseconds
            ? FormattableString.Invariant($"A train runs {(now.AtMicroseconds - _onSince) / 1e3:0} ms after ENABLE came on.")
            : null;
    }
}
