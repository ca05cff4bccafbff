using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>A request that reaches the device once, twice or ten times acts at most once.</summary>
public sealed class OneEffectPerRequest : Invariant
{
    private readonly HashSet<(uint Session, ushort Number, RequestType Type)> _requests = [];
    private readonly Dictionary<RequestType, int> _asked = [];
    private readonly Dictionary<RequestType, int> _done = [];
    private readonly HashSet<ulong> _accepted = [];

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.RunAccepted && !_accepted.Add(made.Token))
                return $"Run {made.Token:x16} was accepted twice.";

            RequestType cause = CauseOf(made);
            if (cause != RequestType.None && Count(_done, cause) > _asked.GetValueOrDefault(cause))
                return $"{cause} took effect {_done[cause]} times; {_asked.GetValueOrDefault(cause)} such requests have reached the device.";
        }

        // What reaches the device in a step is read in the next one at the earliest.
        foreach (DeliveredFrame frame in now.Frames)
        {
            if (frame.Kind == FrameKind.Request && _requests.Add((frame.Session, frame.Number, frame.Request)))
                Count(_asked, frame.Request);
        }

        return null;
    }

    private static int Count(Dictionary<RequestType, int> counts, RequestType type) => counts[type] = counts.GetValueOrDefault(type) + 1;

    private static RequestType CauseOf(DiaryEvent made) => made.Type switch
    {
        EventType.RunAccepted => RequestType.Prepare,
        EventType.StopAccepted => RequestType.Stop,
        EventType.FaultCleared => RequestType.ClearFault,
        EventType.StateChanged => CauseOf(made.Read<StateChanged>()),
        _ => RequestType.None,
    };

    private static RequestType CauseOf(StateChanged changed) => changed.To switch
    {
        DeviceState.Ready => RequestType.ConfirmLoaded,
        DeviceState.Filling => RequestType.Start,
        _ => RequestType.None,
    };
}
