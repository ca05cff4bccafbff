namespace FoamDevice.Host;

/// <summary>Events that are lost for good, as after a power cut.</summary>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">Its boot.</param>
/// <param name="FirstSequence">First event lost.</param>
/// <param name="LastSequence">Last event lost.</param>
/// <param name="NoticedAt">Wall-clock time at the host.</param>
public sealed record LostEvents(string DeviceId, uint BootId, uint FirstSequence, uint LastSequence, DateTimeOffset NoticedAt)
{
    /// <summary>How many.</summary>
    public long Count => (long)LastSequence - FirstSequence + 1;
}
