using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the figures of a run are worked out from.</summary>
/// <param name="Header">The record.</param>
/// <param name="Plan">The plan that the device was given.</param>
/// <param name="Machine">The machine profile the plan was checked against.</param>
/// <param name="Calibration">The calibration the plan's steps come from.</param>
/// <param name="Messages">What its events tell, in order; those of <see cref="EventTypes"/> at least.</param>
/// <param name="Gaps">Events that are lost for good.</param>
/// <param name="Measurements">What people measured of the foam since.</param>
internal sealed record SummarySource(
    RecordHeader Header,
    RunPlan Plan,
    MachineProfile Machine,
    Calibration Calibration,
    IReadOnlyList<Message> Messages,
    IReadOnlyList<LostEvents> Gaps,
    IReadOnlyList<RecordedMeasurement> Measurements)
{
    /// <summary>The events that figures are worked out from; no other matters to them.</summary>
    public static IReadOnlyList<EventType> EventTypes { get; } =
    [
        EventType.StateChanged, EventType.MoveCompleted, EventType.PassCompleted, EventType.RunEnded, EventType.DriftMeasured, EventType.AmbientMeasured,
    ];

    /// <summary>A whole record.</summary>
    public static SummarySource Of(RunRecord record) =>
        new(record.Header, record.Plan, record.Machine, record.Calibration, [.. record.Events.Select(EventReader.Read).OfType<Message>()], record.Gaps, record.Measurements);
}
