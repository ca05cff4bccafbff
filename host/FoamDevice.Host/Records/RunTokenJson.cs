using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>A run token in JSON: 16 hexadecimal digits, since a 64-bit number loses digits in many readers.</summary>
public sealed class RunTokenJson : JsonConverter<ulong>
{
    /// <inheritdoc/>
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ulong.Parse(reader.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("x16", CultureInfo.InvariantCulture));
}
