using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>In JSON a sentence is its English.</summary>
internal sealed class SentenceJson : JsonConverter<Sentence>
{
    /// <inheritdoc/>
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() ?? "";

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
