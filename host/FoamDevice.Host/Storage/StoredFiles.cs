using System.Security.Cryptography;

namespace FoamDevice.Host;

/// <summary>The files that measurements rest on, each kept once by the SHA-256 of its content.</summary>
/// <remarks>
/// A file is written before the entry that names it, in small transactions, so that a run that is recorded meanwhile need not wait; its last part only when the hash of all is
/// right. Until then it is not there. Failures are a <see cref="StoreException"/>.
/// </remarks>
public sealed class StoredFiles
{
    /// <summary>The longest file that is kept, bytes: 512 MiB.</summary>
    public const long MaxBytes = 512L << 20;

    // A few megabytes: a recorder that writes to the same file waits 5 s at most, and a slow disk writes these in less.
    private const int PartsAtOnce = 8;

    private readonly RunStore _store;
    private readonly FileTable _table;

    internal StoredFiles(RunStore store)
    {
        _store = store;
        _table = new FileTable(store.Database);
    }

    /// <summary>Whether all of a file is there, by its length; <see cref="FlawOf"/> looks at every byte.</summary>
    public bool Holds(MeasuredFile file) => _store.Try(() => (_table.Bytes(file.Sha256) ?? (HasEmpty(file) ? 0 : -1)) == file.Bytes);

    /// <summary>Keeps a file; nothing is written when it is there already.</summary>
    /// <exception cref="RecordAdditionException">It can't be read, is too long, or changed while it was read.</exception>
    public MeasuredFile Keep(FileToKeep file)
    {
        var (sha256, bytes) = Examine(file);
        var kept = new MeasuredFile(file.Name, file.MediaType, sha256, bytes);
        if (!Holds(kept))
            Write(kept, Blocks(file), CancellationToken.None);

        return kept;
    }

    /// <summary>Takes a file over from another store; nothing is written when it is there already, or not whole over there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The other store's.</param>
    /// <param name="cancellation">Ends it after a part; then nothing of the file is here.</param>
    public void Copy(MeasuredFile file, StoredFiles from, CancellationToken cancellation)
    {
        if (!Holds(file) && from.FlawOf(file) is null)
            Write(file, from._store.Try(() => from._table.Parts(file.Sha256)), cancellation);
    }

    /// <summary>Writes a file out.</summary>
    /// <exception cref="StoreException">It is not here, or not as it was kept.</exception>
    public void CopyTo(MeasuredFile file, Stream stream)
    {
        if (FlawOf(file) is { } flaw)
            throw new StoreException($"{flaw} `foam runs verify` shows more.");

        foreach (byte[] part in _store.Try(() => _table.Parts(file.Sha256)))
            stream.Write(part);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="StoreException">It is not here, or not as it was kept.</exception>
    public byte[] Read(MeasuredFile file)
    {
        using var copy = new MemoryStream(checked((int)file.Bytes));
        CopyTo(file, copy);
        return copy.ToArray();
    }

    /// <summary>Looks at every byte of a file.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public Sentence? FlawOf(MeasuredFile file) => _store.Try<Sentence?>(() =>
    {
        (string name, string sha256) = (file.Name, file.Sha256);
        if (!Holds(file))
            return Sentence.Of("verify.file.missing", $"The file {name} of a measurement (SHA-256 {sha256}) is missing, or a part of it.");

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] part in _table.Parts(sha256))
            hash.AppendData(part);

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256 ? null : Sentence.Of("verify.file.changed", $"The file {name} of a measurement (SHA-256 {sha256}) was changed.");
    });

    // A file without a byte has no part either.
    private static bool HasEmpty(MeasuredFile file) => file.Bytes == 0 && file.Sha256 == Convert.ToHexStringLower(SHA256.HashData([]));

    private void Write(MeasuredFile file, IEnumerable<byte[]> parts, CancellationToken cancellation) => _store.Try(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = (file.Bytes + FileTable.PartBytes - 1) / FileTable.PartBytes;
        long number = 0;
        foreach (byte[][] some in parts.Chunk(PartsAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = _store.Database.Begin();
            foreach (byte[] part in some)
            {
                hash.AppendData(part);
                _table.Write(file.Sha256, number++, part, transaction);
            }

            if (number >= count)
            {
                CheckHash(file, hash);
                _table.CutAfter(file.Sha256, count, transaction);
            }

            transaction.Commit();
        }

        // Fewer parts than there were a moment ago.
        if (number < count)
            CheckHash(file, hash);

        return true;
    });

    private static void CheckHash(MeasuredFile file, IncrementalHash hash)
    {
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
            throw new RecordAdditionException($"{file.Name} changed while it was read. Close the program that writes it, and try again.");
    }

    private static (string Sha256, long Bytes) Examine(FileToKeep file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        foreach (byte[] block in Blocks(file))
        {
            hash.AppendData(block);
            bytes += block.Length;
            if (bytes > MaxBytes)
                throw new RecordAdditionException($"{file.Name} is longer than {MaxBytes >> 20} MiB, the most that is kept with a record. Keep it elsewhere, and a smaller copy of it here.");
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    private static IEnumerable<byte[]> Blocks(FileToKeep file)
    {
        using var stream = Opened(file);
        while (true)
        {
            byte[] block = new byte[FileTable.PartBytes];
            int length = Filled(file, stream, block);
            if (length > 0)
                yield return length == block.Length ? block : block[..length];

            if (length < block.Length)
                yield break;
        }
    }

    private static Stream Opened(FileToKeep file) => Reading(file, file.Open);

    private static int Filled(FileToKeep file, Stream stream, byte[] block) => Reading(file, () => stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false));

    private static T Reading<T>(FileToKeep file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RecordAdditionException($"{file.Name} can't be read: {failure.Message}");
        }
    }
}
