using System.Text.Json;
using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A protocol message inside of other JSON, in the shape of <see cref="MessageJson"/>.</summary>
internal sealed class MessageJsonConverter<TMessage> : JsonConverter<TMessage> where TMessage : Message, new()
{
    /// <inheritdoc/>
    public override TMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? MessageJson.Read<TMessage>(document.RootElement.GetRawText())
            : throw new JsonException($"A {typeof(TMessage).Name} must be an object.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TMessage value, JsonSerializerOptions options) => MessageJson.Write(writer, value);
}
