using System.Data.Common;
using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Runs and events, in an embedded SQLite file or on a PostgreSQL server. Every write is on the disk when it returns; readers are never refused.</summary>
/// <remarks>Not for several threads at once. Failures are a <see cref="StoreException"/>.</remarks>
public sealed class RunStore : IRecordStore, IDisposable
{
    private readonly StoreDatabase _database;
    private readonly LogBook _book;
    private readonly UnfinishedTable _unfinished;

    private RunStore(StoreDatabase database, TimeProvider? clock)
    {
        _database = database;
        _book = new LogBook(database, clock);
        _unfinished = new UnfinishedTable(database, _book.Events);
        Calibrations = new StoredCalibrations(database, _book);
        Files = new StoredFiles(this);
    }

    /// <summary>The file or the server; ":memory:" without either.</summary>
    public string Path => _database.Name;

    /// <summary>Who writes the store's own log.</summary>
    public string Writer => _book.Writer;

    /// <summary>The volume calibrations.</summary>
    public StoredCalibrations Calibrations { get; }

    /// <summary>Raw data and pictures of measurements.</summary>
    public StoredFiles Files { get; }

    /// <summary>How SQLite makes writes durable: its level of synchronisation (2 is FULL) and its journal.</summary>
    public (long Synchronous, string Journal) Durability =>
        (_database.Value<long>("PRAGMA synchronous"), _database.Value<string>("PRAGMA journal_mode") ?? "");

    internal StoreDatabase Database => _database;

    internal LogBook Book => _book;

    /// <summary>Opens a store for recording; makes it when it is not there.</summary>
    /// <param name="address">A file, or <c>postgres://USER@HOST:PORT/DATABASE</c>.</param>
    /// <exception cref="StoreException">It can't be opened, is another program's, or from a newer version.</exception>
    public static RunStore Open(string address) => Open(address, TimeProvider.System);

    /// <summary>Opens a store for recording; makes it when it is not there.</summary>
    /// <param name="address">A file, or <c>postgres://USER@HOST:PORT/DATABASE</c>.</param>
    /// <param name="clock">The time that entries are stamped with.</param>
    /// <exception cref="StoreException">It can't be opened, is another program's, or from a newer version.</exception>
    public static RunStore Open(string address, TimeProvider clock)
    {
        var place = StoreAddress.Parse(address);
        return Opened(place.Engine == StoreEngine.Postgres ? ServerConnection.OpenForWriting(place) : StoreConnection.OpenForWriting(address), clock);
    }

    /// <summary>Opens a new store that is gone when it is disposed.</summary>
    public static RunStore OpenInMemory(TimeProvider? clock = null) => new(StoreConnection.OpenInMemory(), clock);

    /// <summary>Opens a store for reading, also while a run is being recorded.</summary>
    /// <exception cref="StoreException">There is none, it is another program's, or from a newer version.</exception>
    public static RunStore OpenForReading(string address)
    {
        var place = StoreAddress.Parse(address);
        return Opened(place.Engine == StoreEngine.Postgres ? ServerConnection.OpenForReading(place) : StoreConnection.OpenForReading(address), null);
    }

    /// <summary>A store in a database that is open already, and is closed with it.</summary>
    public static RunStore Of(Microsoft.Data.Sqlite.SqliteConnection connection) => new(new StoreDatabase(connection, StoreEngine.Sqlite, connection.DataSource), null);

    /// <inheritdoc/>
    /// <remarks>The record is marked with the volume calibration in force, as this store knows it.</remarks>
    public string Begin(NewRecord run) => Try(() =>
    {
        var inForce = Calibrations.InForce(run.Device.DeviceId, run.Calibration, run.StartedAt);
        using var transaction = _book.Begin();
        string id = FreeId(run, transaction);
        _book.Add(LogKind.Record, null, RecordFacts.Of(run, id, inForce), transaction);
        transaction.Commit();
        return id;
    });

    /// <inheritdoc/>
    /// <exception cref="StoreException">It can't be written, or another event has the number of one of these: the device counts its boots anew.</exception>
    public void Append(RecordChanges changes) => Try(() =>
    {
        using var transaction = _book.Begin();
        foreach (var (recordId, part) in changes.ByRecord())
            Append(recordId, part, transaction);

        transaction.Commit();
    });

    /// <inheritdoc/>
    /// <remarks>A gap counts as stored: it is known that nothing comes for it.</remarks>
    public uint LastSequence(string deviceId, uint bootId) => Try(() => _unfinished.LastSequence(deviceId, bootId));

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> Unfinished(string deviceId) => Try(() => _unfinished.Of(deviceId));

    /// <inheritdoc/>
    public RecordedRun? Read(string recordId) => Try(() => _unfinished.Find(recordId, Writer));

    /// <summary>Ends an unfinished record without the device: whatever the device noted after the last event stored is declared lost.</summary>
    /// <param name="recordId">The whole id, or the key.</param>
    /// <param name="at">Wall-clock time.</param>
    /// <exception cref="StoreException">There is no such record, it has ended already, or it can't be written.</exception>
    public void GiveUp(string recordId, DateTimeOffset at)
    {
        var run = Read(recordId) ?? throw NoSuchRecord(recordId);
        if (run.Ending is not (RecordEnding.Open or RecordEnding.Left))
            throw new StoreException($"The record {recordId} has ended already ({run.Ending}); there is nothing to give up. `foam runs show {recordId}` shows it.");

        var gap = new LostEvents(run.DeviceId, run.BootId, run.LastSequence + 1, null, at, recordId);
        var entry = RunEntry.Of(run with { RecordId = recordId });
        Append(new RecordChanges { Gaps = [gap], Ends = [entry.EndAs(RecordEnding.GivenUp, at)] });
    }

    /// <summary>Adds to a record what somebody has to say: an entry of its own, whatever the record's state.</summary>
    /// <param name="recordId">The whole id, or the key.</param>
    /// <param name="kind">A kind of <see cref="LogKind"/>.</param>
    /// <param name="body">The facts.</param>
    /// <returns>The entry as it stands in the log.</returns>
    /// <exception cref="StoreException">There is no such record, or it can't be written.</exception>
    public LogEntry Add(string recordId, string kind, System.Text.Json.Nodes.JsonObject body) => Try(() =>
    {
        using var transaction = _book.Begin();
        var entry = _book.Add(kind, _book.Records.KeyOf(recordId, Writer, transaction), body, transaction);
        transaction.Commit();
        return entry;
    });

    /// <summary>The entries of a record, word for word, of all writers; those that came in a package too.</summary>
    /// <param name="recordKey">The record's <see cref="RecordHeader.Key"/>.</param>
    public IReadOnlyList<StoredEntry> EntriesOf(string recordKey) => Try(() => _book.Log.OfRecord(recordKey));

    /// <summary>Takes over entries that came in a package, in one transaction. What is here already stays as it is.</summary>
    /// <param name="packageHash">The package's hash.</param>
    /// <param name="entries">Its entries.</param>
    public void Import(string packageHash, IReadOnlyList<StoredEntry> entries) => Try(() =>
    {
        using var transaction = _book.Begin();
        _book.Add(LogKind.Imported, null, ImportedFacts.Of(packageHash, entries), transaction);
        transaction.Commit();
    });

    /// <summary>The newest records.</summary>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<RecordHeader> List(int limit) => TryRead(() => _book.Records.Newest(limit));

    /// <summary>Records whose run has not ended as far as is known, oldest first.</summary>
    public IReadOnlyList<RecordHeader> Unfinished() => Try(_book.Records.Unfinished);

    /// <summary>A whole record.</summary>
    /// <param name="name">Its id, or the beginning of it as far as no other begins so; "latest" for the newest; its key.</param>
    /// <exception cref="StoreException">There is none, or more than one.</exception>
    public RunRecord Find(string name) => TryRead(() =>
    {
        var header = _book.Records.Header(KeyOf(name));
        return _book.Records.Complete(header, header.Key, _book.Events.Of(header.Key, header.Id), _book.Gaps.Of(header.Key, header.Id));
    });

    /// <summary>The newest entry of each log that is here.</summary>
    public IReadOnlyList<LogHead> Heads() => Try(_book.Log.Heads);

    /// <summary>The newest entry of a writer's log.</summary>
    public LogHead Head(string writer) => Try(() => _book.Log.Head(writer));

    /// <summary>The hash of an entry; null when it is not here.</summary>
    public string? HashAt(string writer, long sequence) => Try(() => _book.Log.Entry(writer, sequence)?.Hash);

    /// <summary>Entries after a head, in order.</summary>
    /// <param name="head">The entry before the first.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<StoredEntry> EntriesAfter(LogHead head, int limit) => Try(() => _book.Log.After(head.Writer, head.Sequence, limit));

    /// <summary>Enters copies of another writer's entries, in one transaction. Those that somebody else has entered meanwhile are passed over.</summary>
    /// <param name="head">The entry that the first follows.</param>
    /// <param name="entries">The entries, in order.</param>
    /// <returns>How many were entered.</returns>
    /// <exception cref="StoreException">They do not follow, or can't be written.</exception>
    public int Enter(LogHead head, IReadOnlyList<StoredEntry> entries) => Try(() =>
    {
        var chain = new LogChain(head);
        List<LogEntry> whole = [];
        foreach (var row in entries)
        {
            if (chain.Take(row.Sequence, row.Content, row.Hash, out var entry) is { } flaw)
                throw new StoreException($"{flaw} Nothing from there on is copied; `foam runs verify` shows more.", new LogFormatException(flaw));

            whole.Add(entry!);
        }

        using var transaction = _book.Begin();
        var newest = _book.Log.Head(head.Writer, transaction);
        RefuseFork(head, newest, whole);
        var missing = whole.FindAll(entry => entry.Sequence > newest.Sequence);
        foreach (var entry in missing)
            _book.Enter(entry, transaction);

        transaction.Commit();
        return missing.Count;
    });

    /// <summary>Writes down in the store's own log which heads another store had: an anchor against cut tails and rewritten logs.</summary>
    /// <param name="place">The other store, without a password.</param>
    /// <param name="heads">Its heads.</param>
    public void NoteHeads(string place, IReadOnlyList<LogHead> heads) => Try(() =>
    {
        using var transaction = _book.Begin();
        _book.Add(LogKind.Anchor, null, AnchorFacts.Of(place, heads), transaction);
        transaction.Commit();
    });

    /// <summary>Holds the store against itself and against heads that others have seen. What a log without a key can't prove is told in <c>Log/README.md</c>.</summary>
    /// <param name="heads">Hashes noted elsewhere; each must be in a log.</param>
    public VerifyReport Verify(params IReadOnlyList<string> heads) => Try(() => _database.InSnapshot(() => new StoreVerifier(this).Verify(heads)));

    /// <summary>Holds one record against itself: its entries, the stretch of log from its first entry to its last, its rows in all tables. That the log around it is whole is the matter of <see cref="Verify"/>.</summary>
    /// <param name="recordKey">The record's key.</param>
    /// <param name="heads">Hashes noted elsewhere; each must be in a log.</param>
    public VerifyReport VerifyRecord(string recordKey, params IReadOnlyList<string> heads) => Try(() => _database.InSnapshot(() => new StoreVerifier(this).VerifyRecord(recordKey, heads)));

    /// <summary>The key of a record, found without reading what else stands about it: also when that can't be read.</summary>
    /// <param name="name">Its id, or the beginning of it as far as no other begins so; "latest" for the newest; its key.</param>
    /// <exception cref="StoreException">There is none, or more than one.</exception>
    public string KeyOf(string name) => Try(() => _book.Records.Named(name) switch
    {
        [] => throw NoSuchRecord(name),
        [var only] => only.Key,
        var several => throw Ambiguous(name, several),
    });

    /// <summary>Whether a record is of a simulated device: found without reading what else stands about it.</summary>
    /// <param name="recordKey">The record.</param>
    public bool IsSimulated(string recordKey) => Try(() => _book.Records.IsSimulated(recordKey));

    /// <inheritdoc/>
    public void Dispose()
    {
        _book.Dispose();
        _database.Dispose();
    }

    // What somebody else has entered since the head was read must be the same entries: a copy of a file that was written on has others.
    private void RefuseFork(LogHead head, LogHead newest, List<LogEntry> entries)
    {
        long common = Math.Min(newest.Sequence, head.Sequence + entries.Count);
        string? expected = common == head.Sequence ? head.Hash : entries.Find(entry => entry.Sequence == common)?.Hash;
        string? found = common == 0 ? LogEntry.NoHash : common == newest.Sequence ? newest.Hash : _book.Log.Entry(head.Writer, common)?.Hash;
        if (expected is null || found != expected)
            throw new StoreException($"The log of writer {head.Writer} in {Path} has another entry {common} than the one that was to follow there: a copy of a store was written on. Nothing was entered; `foam runs verify` shows more.");
    }

    // An event that comes again is in the log already.
    private void Append(string? recordId, RecordChanges part, DbTransaction transaction)
    {
        if (part.Withdrawn.Count > 0 && !_book.Records.Has(recordId!, transaction))
            return;

        var unseen = part with { Events = [.. part.Events.Where(stored => !_book.Events.Holds(stored, transaction))] };
        if (!unseen.IsEmpty)
            _book.Add(LogKind.Changes, recordId is null ? null : _book.Records.KeyOf(recordId, Writer, transaction), ChangesFacts.Of(unseen), transaction);
    }

    // Start in UTC and the end of the token; two runs that agree in both are told apart by a number.
    private string FreeId(NewRecord run, DbTransaction transaction)
    {
        string start = run.StartedAt.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string id = $"{start}-{((ushort)run.Plan.RunToken).ToString("x4", CultureInfo.InvariantCulture)}";
        string free = id;
        for (int number = 2; _book.Records.Has(free, transaction); number++)
            free = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";

        return free;
    }

    private static StoreException Ambiguous(string name, IReadOnlyList<NamedRecord> matches)
    {
        string count = matches.Count < RecordTable.MaxMatches ? $"{matches.Count}" : $"{matches.Count} or more";
        string more = matches.Count > 3 ? ", ..." : "";
        return matches.All(match => match.Id == matches[0].Id)
            ? new StoreException($"{count} records of different benches have the id {matches[0].Id}: {Listed(match => $"{match.Key} (device {match.DeviceId})")}{more}. Write what stands before the bracket in place of the id.")
            : new StoreException($"{count} records begin with '{name}': {Listed(match => match.Id)}{more}. Write more of the id.");

        string Listed(Func<NamedRecord, string> text) => string.Join(", ", matches.Take(3).Select(text));
    }

    private StoreException NoSuchRecord(string id) => new($"There is no record '{id}' in {Path}. Run `foam runs list` to see all, or name another file with --store.");

    // What this program wrote it can read; else somebody changed it.
    private T TryRead<T>(Func<T> read)
    {
        try
        {
            return Try(read);
        }
        catch (Exception flaw) when (flaw is FormatException or ArgumentException or System.Text.Json.JsonException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            throw new StoreException($"{Path} holds a record that can't be read: somebody changed it, or it is damaged. `foam runs verify` says where.", flaw);
        }
    }

    private static RunStore Opened(StoreDatabase database, TimeProvider? clock)
    {
        try
        {
            return new RunStore(database, clock);
        }
        catch (DbException failure)
        {
            database.Dispose();
            throw StoreFailure.Of(failure, database.Name);
        }
    }

    // A driver calls it a mistake of the program when a connection that broke before is used once more.
    private bool IsCutOff => _database.Connection.State != System.Data.ConnectionState.Open;

    private void Try(Action work) => Try(() =>
    {
        work();
        return true;
    });

    internal T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LogFormatException flaw)
        {
            throw new StoreException($"{flaw.Message} It was changed, or a newer program wrote it; `foam runs verify` shows more.", flaw);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || (IsCutOff && failure is not StoreException))
        {
            throw StoreFailure.Of(failure, Path);
        }
    }
}
