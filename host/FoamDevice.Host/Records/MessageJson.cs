using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A protocol message as a JSON object: fields named as in the protocol, numbers as integers, enumerations by name, run tokens as 16 hexadecimal digits.</summary>
internal static class MessageJson
{
    /// <summary>Writes the object, or null for no message.</summary>
    public static void Write(Utf8JsonWriter json, Message? message)
    {
        if (message is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var field in MessageFields.Of(message.GetType()))
        {
            json.WritePropertyName(MessageFields.NameOf(field));
            WriteValue(json, field, field.GetValue(message)!);
        }

        json.WriteEndObject();
    }

    /// <summary>The object as text.</summary>
    public static string TextOf(Message? message)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, message);

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a message back; fields that are not there keep their defaults.</summary>
    public static TMessage Read<TMessage>(string text) where TMessage : Message, new()
    {
        using var document = JsonDocument.Parse(text);
        var message = new TMessage();
        foreach (var field in MessageFields.Of(typeof(TMessage)))
        {
            if (document.RootElement.TryGetProperty(MessageFields.NameOf(field), out var value))
                field.SetValue(message, ReadValue(field, value));
        }

        return message;
    }

    // A token needs all 64 bits, and most readers of JSON keep 53 of a number.
    private static bool IsToken(FieldInfo field) => field.FieldType == typeof(ulong) && field.Name.EndsWith("Token", StringComparison.Ordinal);

    private static void WriteValue(Utf8JsonWriter json, FieldInfo field, object value)
    {
        switch (value)
        {
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: json.WriteStringValue(text); break;
            case Enum name: json.WriteStringValue(name.ToString()); break;
            case ulong token when IsToken(field): json.WriteStringValue(token.ToString("x16", CultureInfo.InvariantCulture)); break;
            case ulong number: json.WriteNumberValue(number); break;
            default: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static object ReadValue(FieldInfo field, JsonElement value)
    {
        if (field.FieldType.IsEnum)
            return Enum.Parse(field.FieldType, value.GetString()!);

        if (IsToken(field))
            return ulong.Parse(value.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        return value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            JsonValueKind.String => value.GetString()!,
            _ => Convert.ChangeType(value.GetDecimal(), field.FieldType, CultureInfo.InvariantCulture),
        };
    }
}
