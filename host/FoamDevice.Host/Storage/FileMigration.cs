using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>Brings a store up that has a log, and no place for the files of measurements yet.</summary>
internal static class FileMigration
{
    /// <summary>Runs it inside of a transaction.</summary>
    public static void Run(StoreDatabase database, DbTransaction transaction)
    {
        StoreTables.CreateFileParts(database, transaction);

        // A store keeps entries of kinds that it does not know: measurements may have come in packages already.
        var table = new RecordEntryTable(database);
        foreach (string content in database.Query<string>($"SELECT content FROM log_entries WHERE kind IN ('{LogKind.Measurement}', '{LogKind.Imported}')", transaction: transaction).ToList())
        {
            var entry = LogEntry.Read(content);
            foreach (var told in entry.Kind == LogKind.Imported ? ImportedFacts.Entries(entry.Body) : [entry])
            {
                if (told.Kind == LogKind.Measurement)
                    table.Insert(told, transaction);
            }
        }
    }
}
