namespace FoamDevice.Host;

/// <summary>Keeps the volume calibration of a device: in a file as long as it goes on, in the store when it is final.</summary>
/// <param name="store">Takes the certificate. The file is in the data folder, or beside a store that is elsewhere.</param>
/// <param name="deviceId">The device; one calibration of it goes on at a time.</param>
public sealed class VolumeCalibrationKeeper(RunStore store, string deviceId)
{
    private readonly string _path = VolumeSessionFile.PathOf(store.Path, deviceId);

    /// <summary>A calibration of the device was begun and is not finished.</summary>
    public bool HasUnfinished => File.Exists(_path);

    /// <summary>Takes it up; a sitting that was open has ended.</summary>
    /// <exception cref="VolumeCalibrationException">Its file can't be read.</exception>
    public VolumeCalibrationSession TakeUp(DateTimeOffset now) => VolumeCalibrationSession.Resume(VolumeSessionFile.Load(_path), now);

    /// <summary>Keeps it as it stands.</summary>
    /// <exception cref="VolumeCalibrationException">It can't be written.</exception>
    public void Save(VolumeCalibrationSession session) => VolumeSessionFile.Save(_path, session);

    /// <summary>It has come to its end: what came of it goes into the store, and the file goes.</summary>
    /// <returns>The certificate or refusal; null when it was given up.</returns>
    /// <exception cref="StoreException">It can't be stored; the file stays.</exception>
    public CalibrationRecord? Finish(VolumeCalibrationSession session)
    {
        CalibrationRecord? record = session.Log.IsAbandoned ? null : CalibrationRecord.Of(session.Log);
        if (record is not null)
            store.Calibrations.Add(record);

        Forget();
        return record;
    }

    /// <summary>Lets it go, whatever is in it.</summary>
    /// <exception cref="VolumeCalibrationException">The file can't be taken away.</exception>
    public void Forget() => VolumeSessionFile.Delete(_path);
}
