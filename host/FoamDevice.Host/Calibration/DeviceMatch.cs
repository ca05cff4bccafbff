using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Whether the device that answers is the one of a volume calibration.</summary>
internal static class DeviceMatch
{
    /// <summary>Refuses another device, a changed machine, and values that are neither those known nor those about to be written.</summary>
    /// <remarks>The latter are in the device when the host died between writing them and noting it.</remarks>
    public static void Check(VolumeCalibrationLog log, DeviceIdentity device, MachineProfile machine, Calibration calibration, Calibration? aboutToBeWritten)
    {
        var expected = log.Setup.Device;
        if (device.DeviceId != expected.DeviceId || device.SerialNumber != expected.SerialNumber || device.IsSimulated != expected.IsSimulated)
        {
            throw new VolumeCalibrationException(
                $"This session belongs to device {Name(expected)}, and {Name(device)} answers. Connect the device of the session, or begin a session for this one.");
        }

        if (machine.StepsPerMillimeter != log.Setup.Machine.StepsPerMillimeter || machine.EmptyPositionMicrometers != log.Setup.Machine.EmptyPositionMicrometers)
        {
            throw new VolumeCalibrationException(
                $"The machine profile of {device.DeviceId} was changed since this session began: its readings no longer hold. Begin a new session.");
        }

        if (!Agree(calibration, log.InDevice) && (aboutToBeWritten is null || !Agree(calibration, aboutToBeWritten)))
        {
            throw new VolumeCalibrationException(
                $"The volume calibration in {device.DeviceId} was changed since this session began: its readings no longer hold. Begin a new session.");
        }
    }

    private static bool Agree(Calibration one, Calibration other) => VolumeValues.AreEqual(one, other) && one.CalibrationId == other.CalibrationId;

    private static string Name(DeviceIdentity device)
    {
        string serialNumber = device.SerialNumber.Length > 0 ? device.SerialNumber : "none";
        return $"{device.DeviceId}, serial number {serialNumber}{(device.IsSimulated ? " (simulated)" : "")}";
    }
}
