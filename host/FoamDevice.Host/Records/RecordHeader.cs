using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>One line about a record.</summary>
/// <param name="Id">The record, such as 20261122-173000-7f3a: start in UTC and the end of the run token.</param>
/// <param name="RunToken">The run's name in plan and events.</param>
/// <param name="MethodId">The method.</param>
/// <param name="MethodTitle">Its title.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="IsSimulated">The device was a simulated one.</param>
/// <param name="StartedAt">Wall-clock time.</param>
/// <param name="EndedAt">Wall-clock time; null while it is open.</param>
/// <param name="Outcome">How the run ended; none while it is open, or when the device never told.</param>
/// <param name="Fault">The fault that ended it; none without.</param>
/// <param name="PassesPlanned">Passes planned.</param>
/// <param name="PassesMade">Passes of which an event is stored.</param>
/// <param name="Ending">How the record came to its end.</param>
public sealed record RecordHeader(
    string Id,
    [property: JsonConverter(typeof(RunTokenJson))] ulong RunToken,
    string MethodId,
    string MethodTitle,
    string DeviceId,
    bool IsSimulated,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    RunOutcome Outcome,
    FaultCode Fault,
    int PassesPlanned,
    int PassesMade,
    RecordEnding Ending)
{
    /// <summary>The record among those of all benches: the writer that began it, and the number of the entry that did.</summary>
    [JsonIgnore]
    public string Key { get; init; } = "";

    /// <summary>The volume calibration's certificate that the device named when the run began, such as CAL-0012ABCD; empty for none.</summary>
    public string CalibrationId { get; init; } = "";

    /// <summary>How that calibration stood then; anything but <see cref="CalibrationState.Valid"/> marks the run.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<CalibrationState>))]
    public CalibrationState CalibrationState { get; init; }

    /// <summary>The sample's label, after all corrections; empty for none.</summary>
    public string Label { get; init; } = "";
}
