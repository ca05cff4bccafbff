using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>A request that reaches the device once, twice or ten times acts at most once.</summary>
public sealed class OneEffectPerRequest : Invariant
{
    private readonly HashSet<(uint Session, ushort Number, RequestType Type)> _requests = [];
    private readonly Dictionary<RequestType, int> _asked = [];
    private readonly Dictionary<RequestType, int> _done = [];
    private readonly HashSet<ulong> _accepted = [];
    private ulong _heardAt;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.RunAccepted && !_accepted.Add(made.Token))
                return $"Run {made.Token:x16} was accepted twice.";

            RequestType cause = IsOfSilence(made, before, now) ? RequestType.None : CauseOf(made);
            if (cause != RequestType.None && Count(_done, cause) > _asked.GetValueOrDefault(cause))
                return $"{cause} took effect {_done[cause]} times; {_asked.GetValueOrDefault(cause)} such requests have reached the device.";
        }

        _heardAt = now.Frames.Count > 0 ? now.AtMicroseconds : _heardAt;

        // What reaches the device in a step is read in the next one at the earliest.
        foreach (DeliveredFrame frame in now.Frames)
        {
            if (frame.Kind == FrameKind.Request && _requests.Add((frame.Session, frame.Number, frame.Request)))
                Count(_asked, frame.Request);
        }

        return null;
    }

    // In Service a silent host is as good as one that asks to stop.
    private bool IsOfSilence(DiaryEvent made, Moment before, Moment now) =>
        made.Type == EventType.StopAccepted && before.State == DeviceState.Service && now.AtMicroseconds - _heardAt >= LinkTiming.ServiceSilenceMicroseconds;

    private static int Count(Dictionary<RequestType, int> counts, RequestType type) => counts[type] = counts.GetValueOrDefault(type) + 1;

    private static RequestType CauseOf(DiaryEvent made) => made.Type switch
    {
        EventType.RunAccepted => RequestType.Prepare,
        EventType.StopAccepted => RequestType.Stop,
        EventType.FaultCleared => RequestType.ClearFault,
        EventType.MoveCompleted when made.Read<MoveCompleted>().Purpose == MovePurpose.Service => RequestType.Jog,
        EventType.ServoSet => RequestType.SetServo,
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
