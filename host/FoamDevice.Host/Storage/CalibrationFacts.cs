using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>A volume calibration as the body of a log entry. Its document holds weights with decimals, and stands there as text.</summary>
internal static class CalibrationFacts
{
    public static JsonObject Of(CalibrationRecord calibration, string document) => new()
    {
        ["accepted"] = calibration.IsAccepted,
        ["asFound"] = JsonNode.Parse(MessageJson.TextOf(calibration.AsFound)),
        ["asLeft"] = JsonNode.Parse(MessageJson.TextOf(calibration.AsLeft)),
        ["deviceId"] = calibration.Device.DeviceId,
        ["document"] = document,
        ["dueAt"] = StoreTime.Microseconds(calibration.DueAt),
        ["earlierId"] = calibration.EarlierId == 0 ? "" : CalibrationName.Of(calibration.EarlierId),
        ["finishedAt"] = StoreTime.Microseconds(calibration.FinishedAt),
        ["id"] = calibration.Name,
        ["operator"] = calibration.Operator,
        ["serialNumber"] = calibration.Device.SerialNumber,
        ["sides"] = string.Concat(calibration.Sides.Order()),
        ["simulated"] = calibration.IsSimulated,
    };
}
