using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>Which entries brought the entries of a record in a package.</summary>
internal sealed class ImportTable(StoreDatabase database)
{
    /// <summary>Enters an entry of the kind <see cref="LogKind.Imported"/> with what came in it.</summary>
    public void Insert(LogEntry entry, IReadOnlyList<LogEntry> imported, DbTransaction transaction)
    {
        foreach (string recordKey in imported.Select(brought => brought.RecordKey ?? brought.Key).Distinct())
        {
            database.Execute(
                "INSERT INTO record_imports (record_key, writer_id, sequence) VALUES (@recordKey, @Writer, @Sequence) ON CONFLICT (record_key, writer_id, sequence) DO NOTHING",
                new { recordKey, entry.Writer, entry.Sequence },
                transaction);
        }
    }
}
