using Dapper;
using FoamDevice.Protocol;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>Runs and events in an embedded SQLite file. Every write is on the disk when it returns; readers are never refused.</summary>
/// <remarks>Not for several threads at once. Failures are a <see cref="StoreException"/>.</remarks>
public sealed class RunStore : IRecordStore, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RecordTable _records;
    private readonly EventTable _events;
    private readonly GapTable _gaps;

    private RunStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
        _records = new RecordTable(connection);
        _events = new EventTable(connection);
        _gaps = new GapTable(connection);
    }

    /// <summary>The file; ":memory:" without one.</summary>
    public string Path { get; }

    /// <summary>How SQLite makes writes durable: its level of synchronisation (2 is FULL) and its journal.</summary>
    public (long Synchronous, string Journal) Durability =>
        (_connection.ExecuteScalar<long>("PRAGMA synchronous"), _connection.ExecuteScalar<string>("PRAGMA journal_mode") ?? "");

    /// <summary>Opens a store for recording; makes the file and its folder when they are not there.</summary>
    /// <exception cref="StoreException">It can't be opened, is another program's, or from a newer version.</exception>
    public static RunStore Open(string path) => new(StoreConnection.OpenForWriting(path), path);

    /// <summary>Opens a new store that is gone when it is disposed.</summary>
    public static RunStore OpenInMemory() => new(StoreConnection.OpenInMemory(), ":memory:");

    /// <summary>Opens a store for reading, also while a run is being recorded.</summary>
    /// <exception cref="StoreException">There is none, it is another program's, or from a newer version.</exception>
    public static RunStore OpenForReading(string path) => new(StoreConnection.OpenForReading(path), path);

    /// <inheritdoc/>
    public string Begin(NewRecord run) => Try(() => _records.Insert(run));

    /// <inheritdoc/>
    /// <exception cref="StoreException">It can't be written, or another event has the number of one of these: the device counts its boots anew.</exception>
    public void Append(IReadOnlyList<StoredEvent> events) => Try(() =>
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var stored in events)
            _events.Insert(stored, transaction);

        transaction.Commit();
        return events.Count;
    });

    /// <inheritdoc/>
    public void AppendGap(string? recordId, string deviceId, uint bootId, uint first, uint last, DateTimeOffset at) => Try(() =>
    {
        _gaps.Insert(recordId, deviceId, bootId, first, last, at);
        return last;
    });

    /// <inheritdoc/>
    /// <remarks>A gap counts as stored: it is known that nothing comes for it.</remarks>
    public uint LastSequence(string deviceId, uint bootId) => Try(() => (uint)_connection.ExecuteScalar<long>(
        """
        SELECT max(
            coalesce((SELECT max(sequence) FROM events WHERE device_id = @deviceId AND boot_id = @boot), 0),
            coalesce((SELECT max(last_sequence) FROM gaps WHERE device_id = @deviceId AND boot_id = @boot), 0))
        """,
        new { deviceId, boot = (long)bootId }));

    /// <inheritdoc/>
    public void End(string recordId, RunOutcome outcome, FaultCode fault, DateTimeOffset at)
    {
        if (!Try(() => _records.End(recordId, outcome, fault, at)))
            throw NoSuchRecord(recordId);
    }

    /// <summary>The newest records.</summary>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<RecordHeader> List(int limit) => Try(() => _records.Newest(limit));

    /// <summary>Records that were begun and not ended, oldest first.</summary>
    public IReadOnlyList<RecordHeader> Unfinished() => Try(_records.Unfinished);

    /// <summary>A whole record.</summary>
    /// <param name="idOrPrefix">Its id, or the beginning of it as far as no other begins so.</param>
    /// <exception cref="StoreException">There is none, or more than one.</exception>
    public RunRecord Find(string idOrPrefix) => Try(() =>
    {
        var matches = _records.BeginningWith(idOrPrefix);
        if (matches.Count == 0 || idOrPrefix.Length == 0)
            throw NoSuchRecord(idOrPrefix);

        if (matches.Count > 1 && matches[0].Id != idOrPrefix)
            throw Ambiguous(idOrPrefix, matches);

        return _records.Complete(matches[0], _events.Of(matches[0].Id), _gaps.Of(matches[0].Id));
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _events.Dispose();
        _connection.Dispose();
    }

    private static StoreException Ambiguous(string prefix, IReadOnlyList<RecordHeader> matches)
    {
        string count = matches.Count < RecordTable.MaxMatches ? $"{matches.Count}" : $"{matches.Count} or more";
        string first = string.Join(", ", matches.Take(3).Select(match => match.Id));
        return new StoreException($"{count} records begin with '{prefix}': {first}{(matches.Count > 3 ? ", ..." : "")}. Write more of the id.");
    }

    private StoreException NoSuchRecord(string id) => new($"There is no record '{id}' in {Path}. Run `foam runs list` to see all, or name another file with --store.");

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreFailure.Of(failure, Path);
        }
    }
}
