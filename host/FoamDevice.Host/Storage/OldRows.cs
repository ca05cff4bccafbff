using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FoamDevice.Host;

/// <summary>All rows of a store without a log, and what follows from them: who writes the log that they become, and at which time.</summary>
internal sealed class OldRows
{
    private static readonly (string Table, string Key)[] Tables =
        [("old_records", "id"), ("old_events", "device_id, boot_id, sequence"), ("old_gaps", "device_id, boot_id, first_sequence"), ("old_calibrations", "id")];

    private OldRows(string writer, TimeProvider clock)
    {
        Writer = writer;
        Clock = clock;
    }

    /// <summary>The writer of the log that they become: the same for the same rows. Where there are none, nothing has to be known again, and two benches must not have one writer.</summary>
    public string Writer { get; }

    /// <summary>Stands at the newest time that the rows tell.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Reads them.</summary>
    public static OldRows Of(StoreDatabase database, DbTransaction transaction)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bool isEmpty = true;
        foreach (var (table, key) in Tables)
        {
            foreach (IDictionary<string, object?> row in database.Query<dynamic>($"SELECT * FROM {table} ORDER BY {key}", transaction: transaction))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(TextOf(table, row)));
                isEmpty = false;
            }
        }

        return isEmpty
            ? new OldRows(StoreFacts.NewWriter(), TimeProvider.System)
            : new OldRows(StoreFacts.WriterOf(hash.GetHashAndReset()), new Standing(Newest(database, transaction)));
    }

    // With the length of each value, so that no two rows have one text; by the columns' names, for their order depends on how a file came to its version.
    private static string TextOf(string table, IDictionary<string, object?> row)
    {
        var text = new StringBuilder(table);
        foreach (var (column, value) in row.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            string? written = Convert.ToString(value, CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"\n{column} {(value is null ? "none" : $"{written!.Length} {written}")}");
        }

        return text.Append('\n').ToString();
    }

    // Times are texts there, written so that the later one comes later in the alphabet.
    private static DateTimeOffset Newest(StoreDatabase database, DbTransaction transaction) => StoreTime.Read(database.Value<string>(
        """
        SELECT max(time) FROM (
            SELECT max(started_at) AS time FROM old_records UNION ALL SELECT max(ended_at) FROM old_records UNION ALL
            SELECT max(received_at) FROM old_events UNION ALL SELECT max(noticed_at) FROM old_gaps UNION ALL SELECT max(finished_at) FROM old_calibrations)
        """,
        transaction: transaction)!);

    private sealed class Standing(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
