using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Without its host a run goes on, or begins no further train after the grace, as the plan chose.</summary>
public sealed class LinkLossChoiceIsKept : Invariant
{
    // A frame that reached the line's end is read with the next turn: at most 25 ms, and a step.
    private const ulong SlackMicroseconds = 60_000;

    private ulong _heardAt;
    private bool _runIsOpen;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        foreach (DiaryEvent made in now.Events)
        {
            _runIsOpen = made.Type switch
            {
                EventType.RunAccepted => true,
                EventType.RunClosed or EventType.Booted => false,
                _ => _runIsOpen,
            };
            bool lost = made.Type == EventType.FaultRaised && made.Read<FaultRaised>().Code == FaultCode.HostLost;
            if (lost && _runIsOpen && now.LinkLoss == LinkLossChoice.FinishRun)
                return "The run was ended for want of a host, though its plan said to finish it.";
        }

        string? wrong = Starts(before, now) && IsAlone(before) ? "A train starts though the host has been silent for longer than the plan allows." : null;
        foreach (DeliveredFrame frame in now.Frames)
            _heardAt = frame.Kind == FrameKind.Abort ? _heardAt : now.AtMicroseconds;

        return wrong;
    }

    private static bool Starts(Moment before, Moment now) => now.IsSameStart(before) && !before.IsMoving && now.IsMoving && now.EnablePin;

    private bool IsAlone(Moment before) => _runIsOpen && before.LinkLoss == LinkLossChoice.StopAfterPass
        && before.AtMicroseconds > _heardAt + before.GraceMicroseconds + SlackMicroseconds;
}
