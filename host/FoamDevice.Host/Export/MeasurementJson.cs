using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>The JSON shape of a measurement.</summary>
internal static class MeasurementJson
{
    public static void Write(Utf8JsonWriter json, RecordedMeasurement recorded)
    {
        var measurement = recorded.Measurement;
        json.WriteStartObject();
        json.WriteString("key", recorded.Key);
        json.WriteString("kind", MeasurementFacts.NameOf(measurement.Kind));
        json.WriteString("at", StoreTime.Write(recorded.At));
        json.WriteString("who", measurement.Who);
        json.WriteString("instrument", measurement.Instrument);
        json.WriteString("method", measurement.Method);
        json.WriteString("software", measurement.Software);
        WriteNumber(json, "foamAgeMilliseconds", measurement.FoamAgeMilliseconds);
        json.WriteBoolean("practice", measurement.IsPractice);
        json.WriteString("supersedes", measurement.Supersedes);
        json.WriteString("supersededBy", recorded.SupersededBy);
        WriteSettings(json, measurement.Settings);
        WriteList(json, "figures", measurement.Figures, WriteFigure);
        WriteList(json, "files", measurement.Files, WriteFile);
        WriteList(json, "warnings", measurement.Warnings, (writer, warning) => writer.WriteStringValue(warning));
        json.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter json, IReadOnlyDictionary<string, string> settings)
    {
        json.WriteStartObject("settings");
        foreach (var (name, value) in settings)
            json.WriteString(name, value);

        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, MeasuredFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        WriteNumber(json, "low", figure.Low);
        WriteNumber(json, "high", figure.High);
        json.WriteBoolean("extrapolated", figure.IsExtrapolated);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, MeasuredFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteString("mediaType", file.MediaType);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
