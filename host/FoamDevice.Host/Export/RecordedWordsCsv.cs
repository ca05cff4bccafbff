namespace FoamDevice.Host;

/// <summary>What people said of a run and what is said of it, as tables: context, later entries, deviations.</summary>
internal static class RecordedWordsCsv
{
    /// <summary>One line a field that has, or had, a value.</summary>
    public static void WriteContext(RunRecord record, TextWriter writer)
    {
        var now = record.ContextNow;
        string[] headers = ["record_id", "simulated", "field", "title", "as_begun", "after_corrections"];
        CsvLines.Write(writer, headers, RunContextField.All.Where(field => (record.Context[field.Id] ?? now[field.Id]) is not null).Select(field => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), field.Id, field.Title, record.Context[field.Id], now[field.Id],
        }));
    }

    /// <summary>One line a note, correction, mark or measurement; the figures of measurements are a table of their own.</summary>
    public static void WriteEntries(RunRecord record, TextWriter writer)
    {
        string[] headers = ["record_id", "simulated", "kind", "at_utc", "who", "writer", "sequence", "text", "field", "from", "to", "why", "foam_age_ms"];
        CsvLines.Write(writer, headers, record.Entries.Select(entry => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), entry.Kind, StoreTime.Write(entry.At), EntryText.Of(entry.Body, "who"), entry.Writer, entry.Sequence,
            EntryText.Of(entry.Body, "text") ?? EntryText.Of(entry.Body, "what"), EntryText.Of(entry.Body, "field"), EntryText.Of(entry.Body, "from"),
            EntryText.Of(entry.Body, "to"), EntryText.Of(entry.Body, "why"), FoamMark.Of(entry)?.FoamAgeMilliseconds,
        }));
    }

    /// <summary>One line a deviation from the method.</summary>
    public static void WriteDeviations(RunRecord record, TextWriter writer)
    {
        string[] headers = ["record_id", "simulated", "kind", "subject", "asked", "done", "text"];
        CsvLines.Write(writer, headers, Deviations.Of(record).Select(deviation => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), deviation.Kind.ToString(), deviation.Subject, deviation.Asked.Text, deviation.Done.Text, deviation.Text,
        }));
    }
}
