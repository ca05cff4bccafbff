using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>Files in parts, by the hash of the whole. They are named by log entries and not worked out from them, so no rebuild touches this table.</summary>
internal sealed class FileTable(StoreDatabase database)
{
    /// <summary>How long a part is, bytes: all of a file but one part is never in memory.</summary>
    public const int PartBytes = 1 << 20;

    /// <summary>How many bytes there are of a file; null when there is nothing of it.</summary>
    public long? Bytes(string sha256, DbTransaction? transaction = null) =>
        database.Value<long?>("SELECT CAST(sum(length(content)) AS BIGINT) FROM file_parts WHERE sha256 = @sha256", new { sha256 }, transaction);

    /// <summary>The parts of a file, in order, one at a time.</summary>
    public IEnumerable<byte[]> Parts(string sha256)
    {
        for (long part = 0; Part(sha256, part) is { } content; part++)
            yield return content;
    }

    /// <summary>Writes a part, in the place of what is there: an attempt that was broken off, or the same part by somebody else.</summary>
    public void Write(string sha256, long part, byte[] content, DbTransaction transaction) => database.Execute(
        "INSERT INTO file_parts (sha256, part, content) VALUES (@sha256, @part, @content) ON CONFLICT (sha256, part) DO UPDATE SET content = excluded.content",
        new { sha256, part, content },
        transaction);

    /// <summary>Takes away parts that no file of so many parts has.</summary>
    public void CutAfter(string sha256, long parts, DbTransaction transaction) =>
        database.Execute("DELETE FROM file_parts WHERE sha256 = @sha256 AND part >= @parts", new { sha256, parts }, transaction);

    private byte[]? Part(string sha256, long part) =>
        database.Query<byte[]>("SELECT content FROM file_parts WHERE sha256 = @sha256 AND part = @part", new { sha256, part }).FirstOrDefault();
}
