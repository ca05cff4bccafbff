using System.Text.Json;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The JSON shape of a record.</summary>
internal static class RecordJson
{
    /// <summary>Counts up when a name is taken away or changes its meaning; new names may come at any time.</summary>
    private const int FormatVersion = 1;

    public static void Write(Utf8JsonWriter json, RunRecord record)
    {
        json.WriteStartObject();
        json.WriteString("format", "foamdevice-record");
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteBoolean("simulated", record.Header.IsSimulated);
        WriteHeader(json, record);
        WriteMethod(json, record);
        WriteDevice(json, record.Device);
        WriteSummary(json, RunSummary.Of(record));
        WriteMessage(json, "plan", record.Plan);
        WriteMessage(json, "machine", record.Machine);
        WriteMessage(json, "calibration", record.Calibration);
        json.WriteString("calibrationId", record.Header.CalibrationId);
        json.WriteString("calibrationState", record.Header.CalibrationState.ToString());
        WriteContext(json, "context", record.Context);
        WriteContext(json, "contextNow", record.ContextNow);
        WriteList(json, "entries", record.Entries, entry => WriteEntry(json, entry));

        // Only where there are any: packages from before measurements hold the same record without the name.
        if (record.Measurements is { Count: > 0 } measurements)
            WriteList(json, "measurements", measurements, recorded => MeasurementJson.Write(json, recorded));

        WriteList(json, "deviations", Deviations.Of(record), deviation => WriteDeviation(json, deviation));
        WriteList(json, "passes", record.Passes, pass => MessageJson.Write(json, pass));
        WriteList(json, "events", record.Events, stored => WriteEvent(json, stored));
        WriteList(json, "lostEvents", record.Gaps, gap => WriteGap(json, gap));
        json.WriteEndObject();
    }

    /// <summary>The figures of a run as an object.</summary>
    public static void WriteSummary(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteString("outcome", summary.Outcome.ToString());
        json.WriteString("fault", summary.Fault.ToString());
        json.WriteNumber("passesPlanned", summary.PassesPlanned);
        json.WriteNumber("passesMade", summary.PassesMade);
        WriteNumber(json, "liquidMilliliters", summary.LiquidMilliliters);
        WriteNumber(json, "gasMilliliters", summary.GasMilliliters);
        json.WriteNumber("stepErrorA", summary.StepErrorA);
        json.WriteNumber("stepErrorB", summary.StepErrorB);
        WriteList(json, "stages", summary.Stages, stage => WriteStage(json, stage));
        WriteNumber(json, "gapMeanMilliseconds", summary.GapMeanMilliseconds);
        WriteNumber(json, "gapDeviationMilliseconds", summary.GapDeviationMilliseconds);
        WriteNumber(json, "gapRangeMilliseconds", summary.GapRangeMilliseconds);
        WriteNumber(json, "startSkewMaxMilliseconds", summary.StartSkewMaxMilliseconds);
        WriteNumber(json, "driftStepsA", summary.DriftStepsA);
        WriteNumber(json, "driftStepsB", summary.DriftStepsB);
        WriteNumber(json, "driftMillimetersA", summary.DriftMillimetersA);
        WriteNumber(json, "driftMillimetersB", summary.DriftMillimetersB);
        json.WriteString("foamIn", summary.FoamIn.ToString());
        WriteAmbient(json, "ambientAtReady", summary.Ambient.AtReady);
        WriteAmbient(json, "ambientAtFinished", summary.Ambient.AtFinished);
        json.WriteNumber("eventsLost", summary.EventsLost);
        json.WriteNumber("openGaps", summary.OpenGaps);
        json.WriteEndObject();
    }

    private static void WriteAmbient(Utf8JsonWriter json, string name, AmbientReading? reading)
    {
        if (reading is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("temperatureCelsius", reading.TemperatureCelsius);
        json.WriteNumber("pressureHectopascals", reading.PressureHectopascals);
        json.WriteNumber("humidityPercent", reading.HumidityPercent);
        json.WriteEndObject();
    }

    private static void WriteHeader(Utf8JsonWriter json, RunRecord record)
    {
        json.WriteString("recordId", record.Header.Id);
        json.WriteString("startedAt", StoreTime.Write(record.Header.StartedAt));
        if (record.Header.EndedAt is { } ended)
            json.WriteString("endedAt", StoreTime.Write(ended));
        else
            json.WriteNull("endedAt");

        json.WriteString("ending", record.Header.Ending.ToString());
        json.WriteString("operator", record.Operator);
        json.WriteString("hostVersion", record.HostVersion);
    }

    private static void WriteMethod(Utf8JsonWriter json, RunRecord record)
    {
        json.WriteStartObject("method");
        json.WriteString("id", record.Header.MethodId);
        json.WriteString("title", record.Header.MethodTitle);
        json.WriteString("yaml", record.MethodText);
        json.WriteString("sha256", record.MethodSha256);
        json.WriteEndObject();
    }

    private static void WriteDevice(Utf8JsonWriter json, DeviceIdentity device)
    {
        json.WriteStartObject("device");
        json.WriteString("deviceId", device.DeviceId);
        json.WriteString("serialNumber", device.SerialNumber);
        json.WriteString("board", device.Board);
        json.WriteString("target", device.Target);
        json.WriteString("firmwareVersion", device.FirmwareVersion);
        json.WriteString("protocolVersion", device.ProtocolVersion);
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, StageTimes stage)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Stage.ToString());
        json.WriteNumber("passes", stage.Passes);
        json.WriteNumber("plannedSeconds", stage.PlannedSeconds);
        json.WriteNumber("meanSeconds", stage.MeanSeconds);
        WriteNumber(json, "coefficientOfVariationPercent", stage.CoefficientOfVariationPercent);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, StoredEvent stored)
    {
        json.WriteStartObject();
        json.WriteNumber("bootId", stored.BootId);
        json.WriteNumber("sequence", stored.Sequence);
        json.WriteNumber("timeMicroseconds", stored.TimeMicroseconds);
        json.WriteString("type", stored.Type.ToString());
        json.WriteString("receivedAt", StoreTime.Write(stored.ReceivedAt));
        json.WriteString("bodyHex", Convert.ToHexStringLower(stored.Body));
        WriteMessage(json, "body", EventReader.Read(stored));
        json.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter json, LostEvents gap)
    {
        json.WriteStartObject();
        json.WriteNumber("bootId", gap.BootId);
        json.WriteNumber("firstSequence", gap.FirstSequence);
        WriteNumber(json, "lastSequence", gap.LastSequence);
        json.WriteString("noticedAt", StoreTime.Write(gap.NoticedAt));
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, string name, RunContext context)
    {
        json.WritePropertyName(name);
        context.Facts().WriteTo(json);
    }

    private static void WriteEntry(Utf8JsonWriter json, RecordEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", entry.Kind);
        json.WriteString("at", StoreTime.Write(entry.At));
        json.WriteString("writer", entry.Writer);
        json.WriteNumber("sequence", entry.Sequence);
        json.WritePropertyName("body");
        entry.Body.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteDeviation(Utf8JsonWriter json, Deviation deviation)
    {
        json.WriteStartObject();
        json.WriteString("kind", deviation.Kind.ToString());
        json.WriteString("subject", deviation.Subject);
        json.WriteString("asked", deviation.Asked.Text);
        json.WriteString("done", deviation.Done.Text);
        json.WriteString("text", deviation.Text);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, Message? message)
    {
        json.WritePropertyName(name);
        MessageJson.Write(json, message);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, 9));
        else
            json.WriteNull(name);
    }
}
