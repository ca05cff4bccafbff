using System.Data.Common;
using Npgsql;

namespace FoamDevice.Host;

/// <summary>Opens the store of a laboratory on a PostgreSQL server.</summary>
internal static class ServerConnection
{
    // Tables of their own name space: a database may hold other things.
    private const string Schema = "foamdevice";
    private const int ConnectSeconds = 10;
    private const int CommandSeconds = 30;

    /// <summary>Opens the store, and makes or updates it.</summary>
    /// <exception cref="StoreException">The server can't be reached, refuses, or holds a store of a newer version.</exception>
    public static StoreDatabase OpenForWriting(StoreAddress address) => Open(address, database =>
    {
        MakeSchema(database);
        StoreSchema.Check(database);
        StoreSchema.Migrate(database);
        StoreFacts.CheckWriter(database);
    });

    /// <summary>Opens the store for reading.</summary>
    /// <exception cref="StoreException">The server can't be reached or refuses, or holds no store that this program can read.</exception>
    public static StoreDatabase OpenForReading(StoreAddress address) => Open(address, database =>
    {
        if (StoreSchema.Check(database) == 0)
            throw new StoreException($"There is no run store in {database.Name} yet. `foam sync` makes it.");

        if (!StoreSchema.IsCurrent(database))
            throw new StoreException($"The run store {database.Name} is of an older version. `foam sync` brings it up.");
    });

    // "If not exists" does not keep two that come at once apart, and asks for the right to make one where it is there already.
    private static void MakeSchema(StoreDatabase database)
    {
        using var transaction = database.Begin();
        StoreSchema.LockServer(database, transaction);
        if (database.Value<long>($"SELECT count(*) FROM pg_namespace WHERE nspname = '{Schema}'", transaction: transaction) == 0)
            database.Execute($"CREATE SCHEMA {Schema}", transaction: transaction);

        transaction.Commit();
    }

    private static StoreDatabase Open(StoreAddress address, Action<StoreDatabase> prepare)
    {
        StoreDatabase? database = null;
        try
        {
            var text = new NpgsqlConnectionStringBuilder(address.ConnectionText)
            {
                SearchPath = Schema,
                Timeout = ConnectSeconds,
                CommandTimeout = CommandSeconds,
                ApplicationName = "foam",
                Pooling = false,
            };
            database = new StoreDatabase(new NpgsqlConnection(text.ToString()), StoreEngine.Postgres, address.Name);
            database.Connection.Open();

            // A commit that returns is on the server's disk, whatever its configuration says.
            database.Execute("SET synchronous_commit = on");
            prepare(database);
            return database;
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or ArgumentException or System.Net.Sockets.SocketException)
        {
            database?.Dispose();
            throw StoreFailure.Of(failure, address.Name);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }
}
