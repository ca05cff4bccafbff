using System.Data;
using System.Data.Common;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The events of a store. The insert is prepared once: it is the one statement that runs all the time.</summary>
internal sealed class EventTable : IDisposable
{
    private const string Columns =
        "device_id AS DeviceId, boot_id AS BootId, sequence AS Sequence, time_us AS TimeMicroseconds, type AS Type, body AS Body, received_us AS ReceivedMicroseconds";

    private readonly StoreDatabase _database;
    private readonly DbCommand _insert;

    public EventTable(StoreDatabase database)
    {
        _database = database;
        _insert = database.Connection.CreateCommand();
        _insert.CommandText =
            """
            INSERT INTO events (writer_id, device_id, boot_id, sequence, time_us, type, body, received_us, record_key)
            VALUES (@writer, @device, @boot, @sequence, @time, @type, @body, @received, @record)
            ON CONFLICT (device_id, boot_id, sequence, writer_id) DO NOTHING
            """;
        foreach (var (name, type) in ((string, DbType)[])
            [
                ("@writer", DbType.String), ("@device", DbType.String), ("@boot", DbType.Int64), ("@sequence", DbType.Int64), ("@time", DbType.Int64),
                ("@type", DbType.Int64), ("@body", DbType.String), ("@received", DbType.Int64), ("@record", DbType.String),
            ])
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            _insert.Parameters.Add(parameter);
        }
    }

    /// <summary>Enters one event of a writer's log.</summary>
    public void Insert(string writer, StoredEvent stored, string? recordKey, DbTransaction transaction)
    {
        _insert.Transaction = transaction;
        var parameters = _insert.Parameters;
        parameters[0].Value = writer;
        parameters[1].Value = stored.DeviceId;
        parameters[2].Value = (long)stored.BootId;
        parameters[3].Value = (long)stored.Sequence;
        parameters[4].Value = unchecked((long)stored.TimeMicroseconds);
        parameters[5].Value = (long)stored.Type;
        parameters[6].Value = Convert.ToHexStringLower(stored.Body);
        parameters[7].Value = StoreTime.Microseconds(stored.ReceivedAt);
        parameters[8].Value = (object?)recordKey ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    /// <summary>Whether an event is stored already, in whoever's log.</summary>
    /// <exception cref="StoreException">Another event has its number.</exception>
    public bool Holds(StoredEvent stored, DbTransaction transaction)
    {
        var there = _database.Query<EventRow>(
            $"SELECT {Columns} FROM events WHERE device_id = @DeviceId AND boot_id = @boot AND sequence = @sequence",
            new { stored.DeviceId, boot = (long)stored.BootId, sequence = (long)stored.Sequence },
            transaction).FirstOrDefault();
        if (there is not null && !there.IsSameAs(stored))
            throw OtherContent(stored);

        return there is not null;
    }

    /// <summary>The events of a record, in the order in which the device made them; one that several hosts stored comes once.</summary>
    public IReadOnlyList<StoredEvent> Of(string recordKey, string recordId) =>
        [.. _database.Query<EventRow>($"SELECT {Columns} FROM events WHERE record_key = @recordKey ORDER BY boot_id, sequence, writer_id", new { recordKey })
            .DistinctBy(row => (row.DeviceId, row.BootId, row.Sequence))
            .Select(row => row.ToEvent(recordId))];

    /// <summary>The events of some types of several records, in the order in which the device made them; one that several hosts stored comes once.</summary>
    public ILookup<string, StoredEvent> Of(SqlList recordKeys, IReadOnlyList<EventType> types) =>
        _database.Query<EventRow>(
            $"""
            SELECT {Columns}, record_key AS RecordKey FROM events
            WHERE record_key IN {recordKeys.Text} AND type IN ({string.Join(", ", types.Select(type => (int)type))})
            ORDER BY record_key, boot_id, sequence, writer_id
            """,
            recordKeys.Parameters)
            .DistinctBy(row => (row.RecordKey, row.DeviceId, row.BootId, row.Sequence))
            .ToLookup(row => row.RecordKey, row => row.ToEvent(null));

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();

    // The same event sent twice is the same bytes. Other bytes under the same number mean that the device counts its boots from the
    // start again, as after its flash was erased: to ignore them would lose a run in silence.
    private static StoreException OtherContent(StoredEvent stored) => new(
        $"Device {stored.DeviceId} sent an event {stored.Sequence} of boot {stored.BootId} that differs from the one in the store: it counts its boots anew, "
        + "as after its flash was erased. Give the device a new id, or choose another file with --store.");

    private sealed class EventRow
    {
        public string DeviceId { get; set; } = "";
        public long BootId { get; set; }
        public long Sequence { get; set; }
        public long TimeMicroseconds { get; set; }
        public long Type { get; set; }
        public string Body { get; set; } = "";
        public long ReceivedMicroseconds { get; set; }
        public string RecordKey { get; set; } = "";

        public bool IsSameAs(StoredEvent stored) =>
            TimeMicroseconds == unchecked((long)stored.TimeMicroseconds) && Type == (long)stored.Type && Body == Convert.ToHexStringLower(stored.Body);

        public StoredEvent ToEvent(string? recordId) => new(
            DeviceId,
            (uint)BootId,
            (uint)Sequence,
            unchecked((ulong)TimeMicroseconds),
            (EventType)Type,
            Convert.FromHexString(Body),
            StoreTime.OfMicroseconds(ReceivedMicroseconds),
            recordId);
    }
}
