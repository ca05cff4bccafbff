using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The volume calibrations of a store, accepted and refused. None is ever changed or taken away.</summary>
/// <remarks>Failures are a <see cref="StoreException"/>.</remarks>
public sealed class StoredCalibrations
{
    private readonly StoreDatabase _database;
    private readonly LogBook _book;

    internal StoredCalibrations(StoreDatabase database, LogBook book)
    {
        _database = database;
        _book = book;
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
        using var transaction = _book.Begin();
        string? there = _book.Calibrations.Document(calibration.Name, transaction);
        if (there is not null && there != document)
            throw new StoreException($"The store {_database.Name} has another calibration {calibration.Name} already. Choose another file with --store.");

        if (there is null)
            _book.Add(LogKind.Calibration, null, CalibrationFacts.Of(calibration, document), transaction);

        transaction.Commit();
        return true;
    });

    /// <summary>The calibration of an id; null when there is none.</summary>
    public CalibrationRecord? Find(uint id) => Try(() => _book.Calibrations.Document(CalibrationName.Of(id)) is { } document ? Read(document) : null);

    /// <summary>The newest calibration of a device that is in force for a side at least; null when there is none.</summary>
    public CalibrationRecord? Latest(string deviceId) => Try(() => _book.Calibrations.InForceOf(deviceId, 1).Select(Read).FirstOrDefault());

    /// <summary>The newest calibrations, accepted and refused.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="deviceId">Of this device only; null for all.</param>
    public IReadOnlyList<CalibrationRecord> List(int limit, string? deviceId = null) =>
        Try(() => _book.Calibrations.Newest(limit, deviceId ?? "").Select(Read).ToArray());

    /// <summary>How a device stands with its volume calibration at a time.</summary>
    public CalibrationInForce InForce(string deviceId, Calibration calibration, DateTimeOffset now) => CalibrationInForce.Of(deviceId, calibration, Find, now);

    private CalibrationRecord Read(string document)
    {
        try
        {
            return CalibrationRecord.Of(VolumeLogJson.Read(document));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new StoreException($"A calibration in the store {_database.Name} can't be read: it was changed by another program. Choose another file with --store.", damage);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is DbException or TimeoutException)
        {
            throw StoreFailure.Of(failure, _database.Name);
        }
    }
}
