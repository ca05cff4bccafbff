using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the bench's store knows of the device that is there: whether its calibration may be trusted, and which runs wait to be recovered.</summary>
/// <param name="store">The store.</param>
/// <param name="around">Knows which runs other programs conduct.</param>
/// <param name="time">The wall clock: calibrations fall due.</param>
internal sealed class DeskFacts(RunStore store, IDeskSurroundings around, TimeProvider time)
{
    private const ulong LookMicroseconds = 10_000_000;

    private string? _deviceId;
    private Calibration? _calibration;
    private ulong _lookedAt;

    /// <summary>How the device stands with its volume calibration; null when that is not known.</summary>
    public CalibrationInForce? Calibration { get; private set; }

    /// <summary>Runs whose program died: a list that never changes.</summary>
    public IReadOnlyList<RecordHeader> Unfinished { get; private set; } = [];

    /// <summary>Why the store can't be read; null when it can.</summary>
    public Sentence? Trouble { get; private set; }

    /// <summary>Look again in the next turn.</summary>
    public void Invalidate() => _deviceId = null;

    /// <summary>Looks, when it is time.</summary>
    /// <param name="device">The device; null for none.</param>
    /// <param name="calibration">What it holds; null when that is not known.</param>
    /// <param name="inHand">The record of the desk's own run; null without one.</param>
    /// <param name="now">Time, µs.</param>
    public void Look(DeviceIdentity? device, Calibration? calibration, string? inHand, ulong now)
    {
        if (device is null || (device.DeviceId == _deviceId && calibration == _calibration && now - _lookedAt < LookMicroseconds))
            return;

        (_deviceId, _calibration, _lookedAt) = (device.DeviceId, calibration, now);
        try
        {
            Calibration = calibration is null ? null : store.Calibrations.InForce(device.DeviceId, calibration, time.GetUtcNow());
            SetUnfinished([.. store.Unfinished().Where(run => run.DeviceId == device.DeviceId && run.Id != inHand && around.ConductorOf(run.Id) is null)]);
            Trouble = null;
        }
        catch (StoreException failure)
        {
            Trouble = failure.Said;
        }
    }

    private void SetUnfinished(IReadOnlyList<RecordHeader> runs)
    {
        if (!runs.SequenceEqual(Unfinished))
            Unfinished = runs;
    }
}
