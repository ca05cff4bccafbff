using System.Data.Common;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>A store's logs with the tables worked out from them: every write of a store goes through here.</summary>
internal sealed class LogBook : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly Projector _projector;
    private readonly TimeProvider _clock;
    private readonly string _writer;

    public LogBook(StoreDatabase database, TimeProvider? clock = null)
    {
        _database = database;
        _clock = clock ?? TimeProvider.System;
        Log = new LogTable(database);
        Events = new EventTable(database);
        Gaps = new GapTable(database);
        Entries = new RecordEntryTable(database);
        Records = new RecordTable(database, Entries);
        Calibrations = new CalibrationTable(database);
        _projector = new Projector(Records, Events, Gaps, Entries, Calibrations, new ImportTable(database));
        _writer = StoreFacts.Writer(database);
    }

    /// <summary>The logs.</summary>
    public LogTable Log { get; }

    /// <summary>The records.</summary>
    public RecordTable Records { get; }

    /// <summary>The events.</summary>
    public EventTable Events { get; }

    /// <summary>The gaps.</summary>
    public GapTable Gaps { get; }

    /// <summary>What people have added to records.</summary>
    public RecordEntryTable Entries { get; }

    /// <summary>The volume calibrations.</summary>
    public CalibrationTable Calibrations { get; }

    /// <summary>Who writes here.</summary>
    public string Writer => _writer;

    /// <summary>Adds an entry to the store's own log.</summary>
    public LogEntry Add(string kind, string? recordKey, JsonObject body, DbTransaction transaction)
    {
        long at = StoreTime.Microseconds(_clock.GetUtcNow());
        var entry = LogEntry.After(Log.Head(_writer, transaction), kind, recordKey, at, body);
        Enter(entry, transaction);
        return entry;
    }

    /// <summary>Adds an entry as another writer made it.</summary>
    public void Enter(LogEntry entry, DbTransaction transaction)
    {
        Log.Insert(entry, transaction);
        _projector.Apply(entry, transaction);
    }

    /// <summary>Works an entry into the tables, and leaves the log alone.</summary>
    public void Project(LogEntry entry, DbTransaction transaction) => _projector.Apply(entry, transaction);

    /// <summary>A transaction on the database.</summary>
    public DbTransaction Begin()
    {
        // Before anything is read that the write rests on.
        var transaction = _database.Begin();
        _database.LockLogs(transaction);
        return transaction;
    }

    /// <inheritdoc/>
    public void Dispose() => Events.Dispose();
}
