namespace FoamDevice.Campaigns;

/// <summary>What the device was told is stored, is stored; and every event is stored once, in order, always the same.</summary>
public sealed class AcknowledgedIsStored : Invariant
{
    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (now.StoreComplaint is { } complaint)
            return complaint;

        return now.AcknowledgedSequence > now.StoredSequence
            ? $"Event {now.AcknowledgedSequence} was acknowledged; the store has events up to {now.StoredSequence}."
            : null;
    }
}
