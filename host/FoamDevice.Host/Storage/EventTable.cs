using Dapper;
using FoamDevice.Protocol;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The events of a store. The insert is prepared once: it is the one statement that runs all the time.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public EventTable(SqliteConnection connection)
    {
        _connection = connection;
        _insert = connection.CreateCommand();
        _insert.CommandText =
            """
            INSERT INTO events (device_id, boot_id, sequence, time_us, type, body, received_at, record_id)
            VALUES ($device, $boot, $sequence, $time, $type, $body, $received, $record)
            ON CONFLICT (device_id, boot_id, sequence) DO NOTHING
            """;
        foreach (string name in (string[])["$device", "$boot", "$sequence", "$time", "$type", "$body", "$received", "$record"])
            _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Stores one event inside the transaction.</summary>
    /// <exception cref="StoreException">Another event has its number already.</exception>
    public void Insert(StoredEvent stored, SqliteTransaction transaction)
    {
        _insert.Transaction = transaction;
        var parameters = _insert.Parameters;
        parameters[0].Value = stored.DeviceId;
        parameters[1].Value = (long)stored.BootId;
        parameters[2].Value = (long)stored.Sequence;
        parameters[3].Value = unchecked((long)stored.TimeMicroseconds);
        parameters[4].Value = (long)stored.Type;
        parameters[5].Value = Convert.ToHexStringLower(stored.Body);
        parameters[6].Value = StoreTime.Write(stored.ReceivedAt);
        parameters[7].Value = (object?)stored.RecordId ?? DBNull.Value;
        if (_insert.ExecuteNonQuery() == 0)
            RefuseOtherContent(stored, transaction);
    }

    /// <summary>The events of a record, in the order in which the device made them.</summary>
    public IReadOnlyList<StoredEvent> Of(string recordId) =>
        [.. _connection.Query<EventRow>(
            """
            SELECT device_id AS DeviceId, boot_id AS BootId, sequence AS Sequence, time_us AS TimeMicroseconds, type AS Type, body AS Body,
                received_at AS ReceivedAt, record_id AS RecordId
            FROM events WHERE record_id = @recordId ORDER BY boot_id, sequence
            """,
            new { recordId }).Select(row => row.ToEvent())];

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();

    // The same event sent twice is the same bytes. Other bytes under the same number mean that the device counts its boots from the
    // start again, as after its flash was erased: to ignore them would lose a run in silence.
    private void RefuseOtherContent(StoredEvent stored, SqliteTransaction transaction)
    {
        var there = _connection.QuerySingle<EventRow>(
            "SELECT time_us AS TimeMicroseconds, type AS Type, body AS Body FROM events WHERE device_id = @DeviceId AND boot_id = @BootId AND sequence = @Sequence",
            new { stored.DeviceId, BootId = (long)stored.BootId, Sequence = (long)stored.Sequence },
            transaction);
        if (there.TimeMicroseconds != unchecked((long)stored.TimeMicroseconds) || there.Type != (long)stored.Type || there.Body != Convert.ToHexStringLower(stored.Body))
        {
            throw new StoreException(
                $"Device {stored.DeviceId} sent an event {stored.Sequence} of boot {stored.BootId} that differs from the one in the store: it counts its boots anew, "
                + "as after its flash was erased. Give the device a new id, or choose another file with --store.");
        }
    }

    private sealed class EventRow
    {
        public string DeviceId { get; set; } = "";
        public long BootId { get; set; }
        public long Sequence { get; set; }
        public long TimeMicroseconds { get; set; }
        public long Type { get; set; }
        public string Body { get; set; } = "";
        public string ReceivedAt { get; set; } = "";
        public string? RecordId { get; set; }

        public StoredEvent ToEvent() => new(
            DeviceId,
            (uint)BootId,
            (uint)Sequence,
            unchecked((ulong)TimeMicroseconds),
            (EventType)Type,
            Convert.FromHexString(Body),
            StoreTime.Read(ReceivedAt),
            RecordId);
    }
}
