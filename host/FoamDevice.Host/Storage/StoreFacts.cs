using System.Data.Common;
using System.Security.Cryptography;

namespace FoamDevice.Host;

/// <summary>What a store knows of itself.</summary>
internal static class StoreFacts
{
    private const string WriterFact = "writer";
    private const int WriterBytes = 8;

    /// <summary>A value; null when it was never written.</summary>
    public static string? Read(StoreDatabase database, string name, DbTransaction? transaction = null) =>
        database.Value<string>("SELECT value FROM store_facts WHERE name = @name", new { name }, transaction);

    /// <summary>Writes a value.</summary>
    public static void Write(StoreDatabase database, string name, string value, DbTransaction transaction) => database.Execute(
        "INSERT INTO store_facts (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { name, value },
        transaction);

    /// <summary>Who writes the store's own log: 16 hexadecimal digits, drawn once.</summary>
    public static string Writer(StoreDatabase database, DbTransaction? transaction = null) =>
        Read(database, WriterFact, transaction) ?? throw new StoreException($"The run store {database.Name} does not know its writer: it is damaged. Keep a copy of it, and choose another with --store.");

    /// <summary>Draws the writer's id of a new store.</summary>
    public static void NameWriter(StoreDatabase database, DbTransaction transaction) =>
        Write(database, WriterFact, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WriterBytes)), transaction);
}
