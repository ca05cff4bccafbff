using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>Brings a store up that has a log: makes the tables that it lacks, and enters into them what its log has told already.</summary>
internal static class TableMigration
{
    /// <summary>Runs it inside of a transaction.</summary>
    /// <param name="database">The store.</param>
    /// <param name="hasFiles">It has a place for the files of measurements, and rows of their entries.</param>
    /// <param name="transaction">The transaction.</param>
    public static void Run(StoreDatabase database, bool hasFiles, DbTransaction transaction)
    {
        if (!hasFiles)
            StoreTables.CreateFileParts(database, transaction);

        StoreTables.CreateRecordImports(database, transaction);
        StoreFacts.SealWriter(database, transaction);
        using var log = new LogBook(database);
        string kinds = hasFiles ? $"'{LogKind.Imported}'" : $"'{LogKind.Measurement}', '{LogKind.Imported}'";
        foreach (string content in database.Query<string>($"SELECT content FROM log_entries WHERE kind IN ({kinds}) ORDER BY writer_id, sequence", transaction: transaction).ToList())
            Enter(content, log, transaction);
    }

    // What was changed is found by verification; it must not keep the store from being opened.
    private static void Enter(string content, LogBook log, DbTransaction transaction)
    {
        try
        {
            log.Project(LogEntry.Read(content), transaction);
        }
        catch (LogFormatException)
        {
        }
    }
}
