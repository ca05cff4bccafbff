using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>One way to write a JSON value, so that equal values are equal bytes and have one hash.</summary>
/// <remarks>
/// The form is that of RFC 8785 (JSON Canonicalization Scheme), narrowed to whole numbers of at most 53 bits: no white space, members in the order of
/// their names' UTF-16 code units, only the escapes that JSON demands.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The largest whole number that every reader of JSON keeps exactly: 2^53 - 1.</summary>
    public const long LargestNumber = 9_007_199_254_740_991;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="ArgumentException">It holds a number that is not whole or has more than 53 bits, or text that is no valid Unicode.</exception>
    public static string Of(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Reads JSON; a name that stands twice in an object is refused.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Strict);

    private static void Write(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case JsonObject members: WriteObject(text, members); break;
            case JsonArray items: WriteArray(text, items); break;
            default: WriteValue(text, value.AsValue()); break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        string separator = "";
        foreach (var (name, member) in InOrder(members))
        {
            text.Append(separator);
            WriteText(text, name);
            text.Append(':');
            Write(text, member);
            separator = ",";
        }

        text.Append('}');
    }

    // Entries are mostly made in order: what need not be sorted is not.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> InOrder(JsonObject members)
    {
        string before = "";
        foreach (var (name, _) in members)
        {
            if (string.CompareOrdinal(before, name) > 0)
                return members.OrderBy(member => member.Key, StringComparer.Ordinal);

            before = name;
        }

        return members;
    }

    private static void WriteArray(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (int index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            Write(text, items[index]);
        }

        text.Append(']');
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.String: WriteText(text, value.GetValue<string>()); break;
            default: text.Append(WholeNumber(value).ToString(CultureInfo.InvariantCulture)); break;
        }
    }

    private static long WholeNumber(JsonValue value)
    {
        if (value.TryGetValue(out long known) && known is >= -LargestNumber and <= LargestNumber)
            return known;

        string written = value.ToJsonString();
        return long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number is >= -LargestNumber and <= LargestNumber
            ? number
            : throw new ArgumentException($"{written} is no whole number of at most 53 bits.", nameof(value));
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        if (value.AsSpan().ContainsAny(Escaped))
        {
            foreach (char character in value)
                WriteCharacter(text, character);
        }
        else
        {
            text.Append(value);
        }

        text.Append('"');
        if (HasLoneSurrogate(value))
            throw new ArgumentException("The text is no valid Unicode: it holds half of a surrogate pair.", nameof(value));
    }

    private static void WriteCharacter(StringBuilder text, char character)
    {
        switch (character)
        {
            case '"': text.Append("\\\""); break;
            case '\\': text.Append("\\\\"); break;
            case '\b': text.Append("\\b"); break;
            case '\f': text.Append("\\f"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case < ' ': text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)); break;
            default: text.Append(character); break;
        }
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            if (!char.IsSurrogate(value[index]))
                continue;

            if (index + 1 == value.Length || !char.IsSurrogatePair(value[index], value[index + 1]))
                return true;

            index++;
        }

        return false;
    }
}
