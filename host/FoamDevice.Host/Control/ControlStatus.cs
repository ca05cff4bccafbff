using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>How a device stands, as the program that holds its port sees it.</summary>
/// <param name="DeviceId">The device; empty before the first hello.</param>
/// <param name="Simulated">The device says that it is simulated.</param>
/// <param name="Link">How the conversation stands.</param>
/// <param name="State">The device's state.</param>
/// <param name="Valve">Confirmed valve position.</param>
/// <param name="Fault">Latched fault.</param>
/// <param name="Pass">Passes completed.</param>
/// <param name="Passes">Passes planned; 0 without a run.</param>
/// <param name="PositionASteps">Axis A, steps from home; null when it is not known.</param>
/// <param name="PositionBSteps">Axis B, likewise.</param>
/// <param name="FoamAgeMilliseconds">Since the end of the last pass; null without foam and while mixing.</param>
/// <param name="RecordId">The record being written; null without one.</param>
public sealed record ControlStatus(
    string DeviceId,
    bool Simulated,
    HostLinkState Link,
    DeviceState State,
    ValvePosition Valve,
    FaultCode Fault,
    int Pass,
    int Passes,
    int? PositionASteps,
    int? PositionBSteps,
    long? FoamAgeMilliseconds,
    string? RecordId)
{
    /// <summary>The device's serial number; empty before the first hello.</summary>
    public string SerialNumber { get; init; } = "";

    /// <summary>Its board revision; empty before the first hello.</summary>
    public string Board { get; init; } = "";

    /// <summary>As a session sees it.</summary>
    public static ControlStatus Of(DeviceSession session, Recorder? recorder)
    {
        Status status = session.Status;
        return new ControlStatus(
            session.Device?.DeviceId ?? "",
            session.Device?.IsSimulated ?? false,
            session.Link,
            status.State,
            status.Valve,
            status.Fault,
            status.Pass,
            status.Passes,
            (status.Flags & DeviceFlags.PositionKnownA) == 0 ? null : status.PositionA,
            (status.Flags & DeviceFlags.PositionKnownB) == 0 ? null : status.PositionB,
            FoamAge.MillisecondsOf(status),
            recorder?.RecordId)
        {
            SerialNumber = session.Device?.SerialNumber ?? "",
            Board = session.Device?.Board ?? "",
        };
    }
}
