using System.Data.Common;
using System.Security.Cryptography;

namespace FoamDevice.Host;

/// <summary>What a store knows of itself.</summary>
internal static class StoreFacts
{
    private const string WriterFact = "writer";
    private const string SealFact = "writer_sha256";
    private const int WriterBytes = 8;

    /// <summary>A value; null when it was never written.</summary>
    public static string? Read(StoreDatabase database, string name, DbTransaction? transaction = null) =>
        database.Value<string>("SELECT value FROM store_facts WHERE name = @name", new { name }, transaction);

    /// <summary>Writes a value.</summary>
    public static void Write(StoreDatabase database, string name, string value, DbTransaction transaction) => database.Execute(
        "INSERT INTO store_facts (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { name, value },
        transaction);

    /// <summary>Who writes the store's own log: 16 hexadecimal digits.</summary>
    public static string Writer(StoreDatabase database, DbTransaction? transaction = null) =>
        Read(database, WriterFact, transaction) ?? throw new StoreException($"The run store {database.Name} does not know its writer: it is damaged. Keep a copy of it, and choose another with --store.");

    /// <summary>A writer's id that nobody else has.</summary>
    public static string NewWriter() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WriterBytes));

    /// <summary>The writer's id that a hash stands for.</summary>
    public static string WriterOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..WriterBytes]);

    /// <summary>Names the writer of a new store.</summary>
    public static void NameWriter(StoreDatabase database, string writer, DbTransaction transaction)
    {
        Write(database, WriterFact, writer, transaction);
        SealWriter(database, transaction);
    }

    /// <summary>Puts the hash beside the writer by which it is known again.</summary>
    public static void SealWriter(StoreDatabase database, DbTransaction transaction) => Write(database, SealFact, LogEntry.HashOf(Writer(database, transaction)), transaction);

    /// <summary>What is wrong with the writer, in a sentence; null when it is the one that was named. No log entry tells whose the store is.</summary>
    public static string? FlawOfWriter(StoreDatabase database)
    {
        string writer = Writer(database);
        return Read(database, SealFact) == LogEntry.HashOf(writer)
            ? null
            : $"The run store {database.Name} says that its own log is that of writer {writer}, and that is not the writer it was made with: somebody changed it.";
    }

    /// <summary>Refuses to write into what may be another's log.</summary>
    /// <exception cref="StoreException">The writer is not the one that was named.</exception>
    public static void CheckWriter(StoreDatabase database)
    {
        if (FlawOfWriter(database) is { } flaw)
            throw new StoreException($"{flaw} Nothing is written there. What is in it can be read and exported; put a sound copy in its place, or choose another with --store.");
    }
}
