using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>One entry of a writer's log: canonical bytes, their hash, and through <see cref="Previous"/> all that came before.</summary>
public sealed record LogEntry
{
    /// <summary>The hash before a writer's first entry: 64 zeros.</summary>
    public static readonly string NoHash = new('0', 64);

    private LogEntry()
    {
    }

    /// <summary>Whose log.</summary>
    public required string Writer { get; init; }

    /// <summary>Number in that log, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>What it tells; see <see cref="LogKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The record it belongs to: writer and number of the entry that began it; null for none.</summary>
    public required string? RecordKey { get; init; }

    /// <summary>Wall-clock time at the writer, µs since 1970.</summary>
    public required long AtMicroseconds { get; init; }

    /// <summary>The facts.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>Hash of the entry before; <see cref="NoHash"/> for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>The canonical text of all of the above: what is hashed, stored and exported.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The key of a record that this entry begins.</summary>
    public string Key => KeyOf(Writer, Sequence);

    /// <summary>The key of the record that an entry begins.</summary>
    public static string KeyOf(string writer, long sequence) => $"{writer}:{sequence.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>SHA-256 of a text in UTF-8, lower-case hexadecimal.</summary>
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Makes the entry that follows a head.</summary>
    /// <param name="head">The entry before.</param>
    /// <param name="kind">What it tells.</param>
    /// <param name="recordKey">The record it belongs to; null for none.</param>
    /// <param name="atMicroseconds">Wall-clock time, µs since 1970.</param>
    /// <param name="body">The facts; every number in it a <see cref="long"/>.</param>
    public static LogEntry After(LogHead head, string kind, string? recordKey, long atMicroseconds, JsonObject body)
    {
        long sequence = head.Sequence + 1;

        // The members in canonical order.
        string content = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"at\":{atMicroseconds},\"body\":{CanonicalJson.Of(body)},\"kind\":{CanonicalJson.Of(kind)},\"previous\":{CanonicalJson.Of(head.Hash)},\"record\":{CanonicalJson.Of(recordKey)},\"sequence\":{sequence},\"writer\":{CanonicalJson.Of(head.Writer)}}}");
        return new LogEntry
        {
            Writer = head.Writer,
            Sequence = sequence,
            Kind = kind,
            RecordKey = recordKey,
            AtMicroseconds = atMicroseconds,
            Body = body,
            Previous = head.Hash,
            Content = content,
            Hash = HashOf(content),
        };
    }

    /// <summary>Reads an entry from its content.</summary>
    /// <exception cref="LogFormatException">The content is no entry in canonical form.</exception>
    public static LogEntry Read(string content)
    {
        try
        {
            var root = CanonicalJson.Parse(content)?.AsObject() ?? throw new LogFormatException(Sentence.Of("entry.noObject", "It is no JSON object."));
            if (CanonicalJson.Of(root) != content)
                throw new LogFormatException(Sentence.Of("entry.notCanonical", "It is not in canonical form."));

            int count = root.Count;
            if (count != 7)
                throw new LogFormatException(Sentence.Of("entry.members", $"It has {count} members instead of 7."));

            return new LogEntry
            {
                Writer = Text(root, "writer"),
                Sequence = Number(root, "sequence"),
                Kind = Text(root, "kind"),
                RecordKey = root.ContainsKey("record") ? root["record"]?.GetValue<string>() : throw Lacks("record"),
                AtMicroseconds = Number(root, "at"),
                Body = root["body"]?.AsObject() ?? throw Lacks("body"),
                Previous = Text(root, "previous"),
                Content = content,
                Hash = HashOf(content),
            };
        }
        catch (Exception flaw) when (flaw is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            Sentence reason = flaw.Message;
            throw new LogFormatException(Sentence.Of("entry.unread", $"It can't be read: {reason}"));
        }
    }

    private static LogFormatException Lacks(string name) => new(Sentence.Of("entry.lacks", $"It has no '{name}'."));

    private static string Text(JsonObject root, string name) => root[name]?.GetValue<string>() ?? throw Lacks(name);

    private static long Number(JsonObject root, string name) => root[name]?.GetValue<long>() ?? throw Lacks(name);
}
