namespace FoamDevice.Host;

/// <summary>Where the event stream of an opened session begins, as the device said.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">Its boot.</param>
/// <param name="OldestSequence">The oldest event that it holds; newest + 1 without any.</param>
/// <param name="NewestSequence">The newest event that it has made.</param>
internal sealed record StreamStart(string DeviceId, uint BootId, uint OldestSequence, uint NewestSequence)
{
    /// <summary>The store could not tell how far it is, so the stream began with the oldest event held.</summary>
    public bool IsBlind { get; init; }
}
