using System.Globalization;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>A new record as the body of a log entry.</summary>
internal static class RecordFacts
{
    public static JsonObject Of(NewRecord run, string id, CalibrationInForce inForce) => new()
    {
        ["announcedBoot"] = (long)run.BootId,
        ["calibration"] = JsonNode.Parse(MessageJson.TextOf(run.Calibration)),
        ["calibrationId"] = inForce.Id == 0 ? "" : CalibrationName.Of(inForce.Id),
        ["calibrationState"] = inForce.State.ToString(),
        ["context"] = run.Context.Facts(),
        ["device"] = new JsonObject
        {
            ["board"] = run.Device.Board,
            ["deviceId"] = run.Device.DeviceId,
            ["firmwareVersion"] = run.Device.FirmwareVersion,
            ["protocolVersion"] = run.Device.ProtocolVersion,
            ["serialNumber"] = run.Device.SerialNumber,
            ["target"] = run.Device.Target,
        },
        ["hostVersion"] = run.HostVersion,
        ["id"] = id,
        ["machine"] = JsonNode.Parse(MessageJson.TextOf(run.Machine)),
        ["method"] = new JsonObject
        {
            ["id"] = run.Method.Id,
            ["sha256"] = run.Method.Sha256,
            ["title"] = run.Method.Title,
            ["yaml"] = run.Method.Text,
        },
        ["operator"] = run.Operator,
        ["passesPlanned"] = (long)run.Plan.Passes,
        ["plan"] = JsonNode.Parse(MessageJson.TextOf(run.Plan)),
        ["runToken"] = run.Plan.RunToken.ToString("x16", CultureInfo.InvariantCulture),
        ["simulated"] = run.Device.IsSimulated,
        ["startedAt"] = StoreTime.Microseconds(run.StartedAt),
    };
}
