namespace FoamDevice.Campaigns;

/// <summary>No turn of the firmware takes longer than its budget of 25 ms, but those that write files or measure the ambient: nothing moves then.</summary>
public sealed class TurnsAreBounded : Invariant
{
    private const ulong MostMicroseconds = 25_000;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        bool mayBeLong = now.FlashOperations != before.FlashOperations || now.SensorTransfers != before.SensorTransfers;
        return now.OvershootMicroseconds > MostMicroseconds && now.IsSameStart(before) && !mayBeLong
            ? FormattableString.Invariant($"A turn took {now.OvershootMicroseconds / 1e3:0.0} ms.")
            : null;
    }
}
