namespace FoamDevice.Campaigns;

/// <summary>No turn of the firmware takes longer than its budget of 25 ms, but those that write files: nothing moves then.</summary>
public sealed class TurnsAreBounded : Invariant
{
    private const ulong MostMicroseconds = 25_000;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now) => now.OvershootMicroseconds > MostMicroseconds && now.IsSameStart(before) && now.FlashOperations == before.FlashOperations
        ? FormattableString.Invariant($"A turn took {now.OvershootMicroseconds / 1e3:0.0} ms.")
        : null;
}
