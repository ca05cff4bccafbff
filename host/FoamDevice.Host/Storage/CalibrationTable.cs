using System.Data.Common;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>The volume calibrations of a store.</summary>
internal sealed class CalibrationTable(StoreDatabase database)
{
    /// <summary>Enters one.</summary>
    public void Insert(LogEntry entry, DbTransaction transaction)
    {
        var body = entry.Body;
        database.Execute(
            """
            INSERT INTO calibrations (id, writer_id, sequence, device_id, serial_number, sim, sides, accepted, finished_us, due_us, operator, earlier_id, as_found, as_left, document)
            VALUES (@id, @Writer, @Sequence, @deviceId, @serialNumber, @sim, @sides, @accepted, @finished, @due, @who, @earlier, @asFound, @asLeft, @document)
            ON CONFLICT (id, writer_id, sequence) DO NOTHING
            """,
            new
            {
                id = EntryText.In(body, "id"),
                entry.Writer,
                entry.Sequence,
                deviceId = EntryText.In(body, "deviceId"),
                serialNumber = EntryText.In(body, "serialNumber"),
                sim = Bit(body, "simulated"),
                sides = EntryText.In(body, "sides"),
                accepted = Bit(body, "accepted"),
                finished = body["finishedAt"]!.GetValue<long>(),
                due = body["dueAt"]!.GetValue<long>(),
                who = EntryText.In(body, "operator"),
                earlier = EntryText.In(body, "earlierId"),
                asFound = CanonicalJson.Of(body["asFound"]),
                asLeft = CanonicalJson.Of(body["asLeft"]),
                document = EntryText.In(body, "document"),
            },
            transaction);
    }

    /// <summary>The document of a calibration; null when there is none of that id.</summary>
    public string? Document(string id, DbTransaction? transaction = null) =>
        database.Query<string>("SELECT document FROM calibrations WHERE id = @id ORDER BY finished_us, writer_id, sequence LIMIT 1", new { id }, transaction).FirstOrDefault();

    /// <summary>The documents of the newest calibrations of a device that are in force for a side at least.</summary>
    public IReadOnlyList<string> InForceOf(string deviceId, int limit) => [.. database.Query<string>(
        "SELECT document FROM calibrations WHERE device_id = @deviceId AND sides <> '' ORDER BY finished_us DESC, id LIMIT @limit",
        new { deviceId, limit })];

    /// <summary>The documents of the newest calibrations.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="deviceId">Of this device only; empty for all.</param>
    public IReadOnlyList<string> Newest(int limit, string deviceId) => [.. database.Query<string>(
        "SELECT document FROM calibrations WHERE @deviceId = '' OR device_id = @deviceId ORDER BY finished_us DESC, id LIMIT @limit",
        new { deviceId, limit })];

    private static long Bit(JsonObject body, string name) => body[name]!.GetValue<bool>() ? 1 : 0;
}
