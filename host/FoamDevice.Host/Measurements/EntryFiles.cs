namespace FoamDevice.Host;

/// <summary>The files that log entries name.</summary>
internal static class EntryFiles
{
    /// <summary>Those of an entry, and of the entries that came with it in a package; none of one that can't be read.</summary>
    public static IReadOnlyList<MeasuredFile> Of(StoredEntry row)
    {
        if (row.Kind is not (LogKind.Measurement or LogKind.Imported))
            return [];

        try
        {
            return Of(LogEntry.Read(row.Content));
        }
        catch (LogFormatException)
        {
            return [];
        }
    }

    /// <summary>Those of an entry, and of the entries that came with it in a package.</summary>
    /// <exception cref="LogFormatException">They can't be read.</exception>
    public static IReadOnlyList<MeasuredFile> Of(LogEntry entry) => entry.Kind switch
    {
        LogKind.Measurement => MeasurementFacts.Files(entry.Body),
        LogKind.Imported => [.. ImportedFacts.Entries(entry.Body).SelectMany(Of)],
        _ => [],
    };
}
