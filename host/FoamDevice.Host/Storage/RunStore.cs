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
    private readonly UnfinishedTable _unfinished;

    private RunStore(SqliteConnection connection, string path)
    {
        _connection = connection;
        Path = path;
        _records = new RecordTable(connection);
        _events = new EventTable(connection);
        _gaps = new GapTable(connection);
        _unfinished = new UnfinishedTable(connection, _events);
        Calibrations = new StoredCalibrations(connection, path);
    }

    /// <summary>The file; ":memory:" without one.</summary>
    public string Path { get; }

    /// <summary>The volume calibrations.</summary>
    public StoredCalibrations Calibrations { get; }

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
    /// <remarks>The record is marked with the volume calibration in force, as this store knows it.</remarks>
    public string Begin(NewRecord run) => Try(() => _records.Insert(run, Calibrations.InForce(run.Device.DeviceId, run.Calibration, run.StartedAt)));

    /// <inheritdoc/>
    /// <exception cref="StoreException">It can't be written, or another event has the number of one of these: the device counts its boots anew.</exception>
    public void Append(RecordChanges changes) => Try(() =>
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var stored in changes.Events)
            _events.Insert(stored, transaction);

        foreach (var gap in changes.Gaps)
            _gaps.Insert(gap, transaction);

        foreach (var end in changes.Ends)
            _records.End(end, transaction);

        foreach (string id in changes.Withdrawn)
            _records.Withdraw(id, transaction);

        transaction.Commit();
    });

    /// <inheritdoc/>
    /// <remarks>A gap counts as stored: it is known that nothing comes for it.</remarks>
    public uint LastSequence(string deviceId, uint bootId) => Try(() => _unfinished.LastSequence(deviceId, bootId));

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> Unfinished(string deviceId) => Try(() => _unfinished.Of(deviceId));

    /// <inheritdoc/>
    public RecordedRun? Read(string recordId) => Try(() => _unfinished.Find(recordId));

    /// <summary>Ends an unfinished record without the device: whatever the device noted after the last event stored is declared lost.</summary>
    /// <param name="recordId">The whole id.</param>
    /// <param name="at">Wall-clock time.</param>
    /// <exception cref="StoreException">There is no such record, it has ended already, or it can't be written.</exception>
    public void GiveUp(string recordId, DateTimeOffset at)
    {
        var run = Read(recordId) ?? throw NoSuchRecord(recordId);
        if (run.Ending is not (RecordEnding.Open or RecordEnding.Left))
            throw new StoreException($"The record {recordId} has ended already ({run.Ending}); there is nothing to give up. `foam runs show {recordId}` shows it.");

        var gap = new LostEvents(run.DeviceId, run.BootId, run.LastSequence + 1, null, at, recordId);
        var entry = RunEntry.Of(run);
        Append(new RecordChanges { Gaps = [gap], Ends = [entry.EndAs(RecordEnding.GivenUp, at)] });
    }

    /// <summary>The newest records.</summary>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<RecordHeader> List(int limit) => Try(() => _records.Newest(limit));

    /// <summary>Records whose run has not ended as far as is known, oldest first.</summary>
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

    private void Try(Action work) => Try(() =>
    {
        work();
        return true;
    });

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
