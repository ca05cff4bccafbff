using System.Text.Json.Nodes;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A record's row in a store without a log.</summary>
internal sealed class OldRecord
{
    public const string Select =
        """
        SELECT id AS Id, run_token AS RunToken, sim AS Sim, started_at AS StartedAt, ended_at AS EndedAt, ending AS Ending, outcome AS Outcome, fault AS Fault,
            method_id AS MethodId, method_title AS MethodTitle, method_yaml AS MethodText, method_sha256 AS MethodSha256, passes_planned AS PassesPlanned, plan AS Plan,
            machine AS Machine, calibration AS Calibration, device_id AS DeviceId, serial_number AS SerialNumber, board AS Board, target AS Target,
            firmware_version AS FirmwareVersion, protocol_version AS ProtocolVersion, operator AS Operator, host_version AS HostVersion, announced_boot AS AnnouncedBoot,
            calibration_id AS CalibrationId, calibration_state AS CalibrationState
        FROM old_records ORDER BY started_at, id
        """;

    public string Id { get; set; } = "";
    public string RunToken { get; set; } = "";
    public long Sim { get; set; }
    public string StartedAt { get; set; } = "";
    public string? EndedAt { get; set; }
    public string Ending { get; set; } = "";
    public string Outcome { get; set; } = "";
    public long Fault { get; set; }
    public string MethodId { get; set; } = "";
    public string MethodTitle { get; set; } = "";
    public string MethodText { get; set; } = "";
    public string MethodSha256 { get; set; } = "";
    public long PassesPlanned { get; set; }
    public string Plan { get; set; } = "";
    public string Machine { get; set; } = "";
    public string Calibration { get; set; } = "";
    public string DeviceId { get; set; } = "";
    public string SerialNumber { get; set; } = "";
    public string Board { get; set; } = "";
    public string Target { get; set; } = "";
    public string FirmwareVersion { get; set; } = "";
    public string ProtocolVersion { get; set; } = "";
    public string Operator { get; set; } = "";
    public string HostVersion { get; set; } = "";
    public long AnnouncedBoot { get; set; }
    public string CalibrationId { get; set; } = "";
    public string CalibrationState { get; set; } = "";

    /// <summary>The body of the entry that begins the record.</summary>
    public JsonObject Facts() => new()
    {
        ["announcedBoot"] = AnnouncedBoot,
        ["calibration"] = JsonNode.Parse(Calibration),
        ["calibrationId"] = CalibrationId,
        ["calibrationState"] = CalibrationState,
        ["context"] = new JsonObject(),
        ["device"] = new JsonObject
        {
            ["board"] = Board,
            ["deviceId"] = DeviceId,
            ["firmwareVersion"] = FirmwareVersion,
            ["protocolVersion"] = ProtocolVersion,
            ["serialNumber"] = SerialNumber,
            ["target"] = Target,
        },
        ["hostVersion"] = HostVersion,
        ["id"] = Id,
        ["machine"] = JsonNode.Parse(Machine),
        ["method"] = new JsonObject { ["id"] = MethodId, ["sha256"] = MethodSha256, ["title"] = MethodTitle, ["yaml"] = MethodText },
        ["operator"] = Operator,
        ["passesPlanned"] = PassesPlanned,
        ["plan"] = JsonNode.Parse(Plan),
        ["runToken"] = RunToken,
        ["simulated"] = Sim == 1,
        ["startedAt"] = StoreTime.Microseconds(StoreTime.Read(StartedAt)),
    };

    /// <summary>How it ended; null when it is open.</summary>
    public RecordEnd? End() => Ending == nameof(RecordEnding.Open)
        ? null
        : new RecordEnd(Id, Enum.Parse<RecordEnding>(Ending), Enum.Parse<RunOutcome>(Outcome), (FaultCode)Fault, StoreTime.Read(EndedAt ?? StartedAt));
}
