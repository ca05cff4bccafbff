namespace FoamDevice.Host;

/// <summary>A log entry as it is stored, not looked into yet.</summary>
public sealed class StoredEntry
{
    /// <summary>Whose log.</summary>
    public string Writer { get; set; } = "";

    /// <summary>Its number there.</summary>
    public long Sequence { get; set; }

    /// <summary>Its kind, as the table has it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Its record, as the table has it.</summary>
    public string? RecordKey { get; set; }

    /// <summary>Its time, as the table has it, µs since 1970.</summary>
    public long AtMicroseconds { get; set; }

    /// <summary>Its canonical text.</summary>
    public string Content { get; set; } = "";

    /// <summary>The hash that was stored with it.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The key of a record that it begins.</summary>
    public string Key => LogEntry.KeyOf(Writer, Sequence);

    /// <summary>An entry as it is stored.</summary>
    public static StoredEntry Of(LogEntry entry) => new()
    {
        Writer = entry.Writer,
        Sequence = entry.Sequence,
        Kind = entry.Kind,
        RecordKey = entry.RecordKey,
        AtMicroseconds = entry.AtMicroseconds,
        Content = entry.Content,
        Hash = entry.Hash,
    };
}
