using System.Data.Common;
using System.Globalization;

namespace FoamDevice.Host;

/// <summary>The version of a store, and the way from each to the next.</summary>
internal static class StoreSchema
{
    /// <summary>Marks a file as a run store: "FOAM" in ASCII.</summary>
    public const int ApplicationId = 0x464F414D;

    private const string VersionFact = "schema_version";

    /// <summary>The version that this program writes.</summary>
    public static int Version => WithFiles + 1;

    private static int WithLog => EarlyVersions.Last + 1;

    private static int WithFiles => WithLog + 1;

    /// <summary>Checks that a database is a run store that this program understands.</summary>
    /// <returns>Its version; 0 for an empty one.</returns>
    /// <exception cref="StoreException">It is another program's, or from a newer version.</exception>
    public static int Check(StoreDatabase database)
    {
        int version = VersionOf(database, null);
        if (database.Engine == StoreEngine.Sqlite)
            CheckApplication(database, version);

        return version <= Version
            ? version
            : throw new StoreException($"The run store {database.Name} is of version {version}, and this program knows versions up to {Version}. Update this program, or choose another file with --store.");
    }

    /// <summary>Whether a checked store is of the present version.</summary>
    public static bool IsCurrent(StoreDatabase database) => VersionOf(database, null) >= Version;

    /// <summary>Brings a checked store to the present version, each step in a transaction: a step that fails leaves the version before.</summary>
    public static void Migrate(StoreDatabase database)
    {
        while (!IsCurrent(database))
            TakeNextStep(database);
    }

    // The version is read once more inside of the transaction: another program may have brought the same store up meanwhile.
    private static void TakeNextStep(StoreDatabase database)
    {
        using var transaction = database.Begin();
        LockServer(database, transaction);
        int version = VersionOf(database, transaction);
        if (version == 0)
        {
            StoreTables.Create(database, transaction);
            StoreFacts.NameWriter(database, StoreFacts.NewWriter(), transaction);
            Note(database, Version, transaction);
        }
        else if (version < EarlyVersions.Last)
        {
            EarlyVersions.TakeStep(database, version, transaction);
            Note(database, version + 1, transaction);
        }
        else if (version < WithLog)
        {
            LogMigration.Run(database, version, transaction);
            Note(database, Version, transaction);
        }
        else if (version < Version)
        {
            TableMigration.Run(database, version >= WithFiles, transaction);
            Note(database, Version, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Two hosts that meet an empty server: until the transaction ends the second waits, and finds the tables made. The number is "FOAM" again.</summary>
    public static void LockServer(StoreDatabase database, DbTransaction transaction)
    {
        if (database.Engine == StoreEngine.Postgres)
            database.Execute($"SELECT pg_advisory_xact_lock({ApplicationId})", transaction: transaction);
    }

    private static void Note(StoreDatabase database, int version, DbTransaction transaction)
    {
        if (database.Engine == StoreEngine.Sqlite)
        {
            database.Execute($"PRAGMA application_id = {ApplicationId}", transaction: transaction);
            database.Execute($"PRAGMA user_version = {version}", transaction: transaction);
        }
        else
        {
            StoreFacts.Write(database, VersionFact, version.ToString(CultureInfo.InvariantCulture), transaction);
        }
    }

    private static int VersionOf(StoreDatabase database, DbTransaction? transaction)
    {
        if (database.Engine == StoreEngine.Sqlite)
            return database.Value<int>("PRAGMA user_version", transaction: transaction);

        bool exists = database.Value<long>("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'store_facts'", transaction: transaction) > 0;
        return exists ? int.Parse(StoreFacts.Read(database, VersionFact, transaction) ?? "0", CultureInfo.InvariantCulture) : 0;
    }

    private static void CheckApplication(StoreDatabase database, int version)
    {
        long application = database.Value<long>("PRAGMA application_id");
        bool isEmpty = database.Value<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(isEmpty && application == 0 && version == 0))
            throw new StoreException($"{database.Name} is no run store: it is a database of another program. Choose another file with --store.");
    }
}
