using System.Data.Common;
using Dapper;

namespace FoamDevice.Host;

/// <summary>An open database of a store: the one place that knows which engine it is. All SQL above it is the same for both.</summary>
internal sealed class StoreDatabase(DbConnection connection, StoreEngine engine, string name) : IDisposable
{
    // Of a file that is torn, the first few say enough.
    private const int MostDamages = 20;

    /// <summary>The engine.</summary>
    public StoreEngine Engine => engine;

    /// <summary>File or server, as people know it; never with a password.</summary>
    public string Name => name;

    /// <summary>The connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>Begins a transaction that nobody else's write comes into.</summary>
    public DbTransaction Begin() => connection.BeginTransaction();

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, object? parameters = null, DbTransaction? transaction = null) => connection.Execute(sql, parameters, transaction);

    /// <summary>The rows of a query.</summary>
    public IEnumerable<TRow> Query<TRow>(string sql, object? parameters = null, DbTransaction? transaction = null) => connection.Query<TRow>(sql, parameters, transaction);

    /// <summary>The rows of a query, one at a time, however many there are.</summary>
    public IEnumerable<TRow> Stream<TRow>(string sql, object? parameters = null) => connection.Query<TRow>(sql, parameters, buffered: false);

    /// <summary>One value; null for no row, or for NULL.</summary>
    public TValue? Value<TValue>(string sql, object? parameters = null, DbTransaction? transaction = null) => connection.ExecuteScalar<TValue?>(sql, parameters, transaction);

    /// <summary>Keeps other writers off until the transaction ends: on a server they take turns. A file has one writer at a time anyway.</summary>
    /// <remarks>
    /// One lock for all logs, not one for each: what two logs say of one record is worked out together, and neither transaction would see what the other has not
    /// committed yet. The number is "FOAM LOG" in ASCII.
    /// </remarks>
    public void LockLogs(DbTransaction transaction)
    {
        if (engine == StoreEngine.Postgres)
            Execute("SELECT pg_advisory_xact_lock(x'464F414D204C4F47'::bigint)", transaction: transaction);
    }

    /// <summary>Reads as if nobody wrote meanwhile.</summary>
    public TResult InSnapshot<TResult>(Func<TResult> read)
    {
        Execute(engine == StoreEngine.Postgres ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN TRANSACTION");
        try
        {
            return read();
        }
        finally
        {
            if (connection.State == System.Data.ConnectionState.Open)
                Execute("ROLLBACK TRANSACTION");
        }
    }

    /// <summary>What the engine finds wrong with its own pages and indexes, each in its words; nothing of a server, whose administrator looks after that.</summary>
    public IReadOnlyList<string> Damages()
    {
        List<string> damages = [];
        if (engine == StoreEngine.Postgres)
            return damages;

        try
        {
            damages.AddRange(Stream<string>($"PRAGMA integrity_check({MostDamages})").Where(line => line != "ok").Select(line => line.ReplaceLineEndings(" ").Trim()));
        }
        catch (DbException failure) when (StoreFailure.IsDamage(failure))
        {
            // So torn that the check itself can't go on.
            damages.Add(failure.Message);
        }

        return damages;
    }

    /// <summary>A column to sort by, bytewise for text: engines have orders of their own.</summary>
    public string InByteOrder(string column, bool isNumber) => isNumber || engine == StoreEngine.Sqlite ? column : $"{column} COLLATE \"C\"";

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
