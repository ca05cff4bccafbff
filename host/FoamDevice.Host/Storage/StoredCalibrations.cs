using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using FoamDevice.Protocol;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The volume calibrations of a store, accepted and refused. None is ever changed or taken away.</summary>
/// <remarks>Failures are a <see cref="StoreException"/>.</remarks>
public sealed class StoredCalibrations
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    internal StoredCalibrations(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>An id that no calibration of this store has; random, so that two stores hardly ever give the same.</summary>
    public uint NewId()
    {
        uint id;
        do
        {
            id = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint)));
        }
        while (id == 0 || Find(id) is not null);

        return id;
    }

    /// <summary>Keeps a calibration. The same one once more is no failure, so that a session that was interrupted here can go on.</summary>
    /// <exception cref="StoreException">It can't be written, or the store has another of this id.</exception>
    public void Add(CalibrationRecord calibration) => Try(() =>
    {
        string document = VolumeLogJson.Write(calibration.Log);
        int added = _connection.Execute(
            """
            INSERT INTO calibrations (id, device_id, serial_number, sim, sides, accepted, finished_at, due_at, operator, earlier_id, as_found, as_left, document)
            VALUES (@Name, @DeviceId, @SerialNumber, @sim, @sides, @accepted, @finishedAt, @dueAt, @Operator, @earlier, @asFound, @asLeft, @document)
            ON CONFLICT (id) DO NOTHING
            """,
            new
            {
                calibration.Name,
                calibration.Device.DeviceId,
                calibration.Device.SerialNumber,
                sim = calibration.IsSimulated ? 1L : 0L,
                sides = string.Concat(calibration.Sides.Order()),
                accepted = calibration.IsAccepted ? 1L : 0L,
                finishedAt = StoreTime.Write(calibration.FinishedAt),
                dueAt = StoreTime.Write(calibration.DueAt),
                calibration.Operator,
                earlier = calibration.EarlierId == 0 ? "" : CalibrationName.Of(calibration.EarlierId),
                asFound = MessageJson.TextOf(calibration.AsFound),
                asLeft = MessageJson.TextOf(calibration.AsLeft),
                document,
            });
        if (added == 0 && DocumentOf(calibration.Name) != document)
            throw new StoreException($"The store {_path} has another calibration {calibration.Name} already. Choose another file with --store.");

        return added;
    });

    /// <summary>The calibration of an id; null when there is none.</summary>
    public CalibrationRecord? Find(uint id) => Try(() => DocumentOf(CalibrationName.Of(id)) is { } document ? Read(document) : null);

    /// <summary>The newest calibration of a device that is in force for a side at least; null when there is none.</summary>
    public CalibrationRecord? Latest(string deviceId) => Select("WHERE device_id = @deviceId AND sides <> '' ORDER BY finished_at DESC, id LIMIT 1", new { deviceId }).FirstOrDefault();

    /// <summary>The newest calibrations, accepted and refused.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="deviceId">Of this device only; null for all.</param>
    public IReadOnlyList<CalibrationRecord> List(int limit, string? deviceId = null) =>
        Select("WHERE @deviceId IS NULL OR device_id = @deviceId ORDER BY finished_at DESC, id LIMIT @limit", new { deviceId, limit });

    /// <summary>How a device stands with its volume calibration at a time.</summary>
    public CalibrationInForce InForce(string deviceId, Calibration calibration, DateTimeOffset now) => CalibrationInForce.Of(deviceId, calibration, Find, now);

    private string? DocumentOf(string name) => _connection.QueryFirstOrDefault<string>("SELECT document FROM calibrations WHERE id = @name", new { name });

    private IReadOnlyList<CalibrationRecord> Select(string which, object parameters) =>
        Try(() => _connection.Query<string>($"SELECT document FROM calibrations {which}", parameters).Select(Read).ToArray());

    private CalibrationRecord Read(string document)
    {
        try
        {
            return CalibrationRecord.Of(VolumeLogJson.Read(document));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new StoreException($"A calibration in the store {_path} can't be read: it was changed by another program. Choose another file with --store.", damage);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreFailure.Of(failure, _path);
        }
    }
}
