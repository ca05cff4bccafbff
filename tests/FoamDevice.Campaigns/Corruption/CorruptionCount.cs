namespace FoamDevice.Campaigns.Corruption;

/// <summary>What became of the frames that were sent over a bad line.</summary>
/// <param name="Name">The kind of damage, in words.</param>
/// <param name="FramesSent">Frames given to the line.</param>
/// <param name="Events">Damage events.</param>
/// <param name="FramesDamaged">Frames on whose bytes an event fell.</param>
/// <param name="WrongAccepted">Frames that came out of the reader and were not sent at that place.</param>
/// <param name="FramesLost">Frames that were sent and did not come out.</param>
/// <param name="BystandersLost">Those of them on which no event fell.</param>
public sealed record CorruptionCount(
    string Name, long FramesSent, long Events, long FramesDamaged, long WrongAccepted, long FramesLost, long BystandersLost)
{
    /// <summary>The most frames that one event may cost.</summary>
    public const double MaxLostPerEvent = 1.1;

    /// <summary>Frames lost per damage event.</summary>
    public double LostPerEvent => Events == 0 ? 0 : (double)FramesLost / Events;

    /// <summary>Nothing wrong was accepted, and an event cost about its own frame.</summary>
    public bool MeetsTarget => WrongAccepted == 0 && LostPerEvent <= MaxLostPerEvent;

    /// <summary>Both together, under the first one's name.</summary>
    public CorruptionCount Plus(CorruptionCount other) => new(
        Name,
        FramesSent + other.FramesSent,
        Events + other.Events,
        FramesDamaged + other.FramesDamaged,
        WrongAccepted + other.WrongAccepted,
        FramesLost + other.FramesLost,
        BystandersLost + other.BystandersLost);
}
