using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Writes settings to a device, all or nothing: both parts are checked before either is sent, and when the second write fails the first is taken back.</summary>
public static class ConfigWriting
{
    /// <summary>Reads what is in force from the device itself, not from what the host remembers.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="read">Takes it.</param>
    /// <exception cref="DeviceRefusedException">The device has no valid settings.</exception>
    public static IEnumerable<Turn> Read(Conversation talk, Action<DeviceConfig> read)
    {
        var machine = new MachineProfile();
        foreach (Turn turn in talk.Ask(RequestType.ReadMachine, null, machine))
            yield return turn;

        var calibration = new Calibration();
        foreach (Turn turn in talk.Ask(RequestType.ReadCalibration, null, calibration))
            yield return turn;

        read(new DeviceConfig(machine, calibration));
    }

    /// <summary>Writes settings.</summary>
    /// <param name="talk">An open talk; the device is idle, or faulted because its settings are missing.</param>
    /// <param name="before">What is in force; null when the device has no valid settings.</param>
    /// <param name="after">What shall be.</param>
    /// <exception cref="MachineException">The settings can't be right; nothing was sent.</exception>
    /// <exception cref="DeviceRefusedException">The device took only a part or nothing; the message says what is in force.</exception>
    /// <exception cref="DeviceSilentException">It fell silent, and it is not known what is in force.</exception>
    public static IEnumerable<Turn> Write(Conversation talk, DeviceConfig? before, DeviceConfig after)
    {
        if (after.Problem is { } problem)
            throw new MachineException($"{problem} Nothing was written.");

        bool machineDiffers = before is null || before.ChangesTo(after).Any(change => change.Section == ConfigSection.Machine);
        bool calibrationDiffers = before is null || before.ChangesTo(after).Any(change => change.Section == ConfigSection.Calibration);
        string? failure = null;
        if (machineDiffers)
        {
            foreach (Turn turn in ConfigPart.Write(talk, after, ConfigSection.Machine, reason => failure = reason))
                yield return turn;
        }

        if (failure is not null)
            throw new DeviceRefusedException($"{failure} Nothing was changed.");

        if (calibrationDiffers)
        {
            foreach (Turn turn in ConfigPart.Write(talk, after, ConfigSection.Calibration, reason => failure = reason))
                yield return turn;
        }

        if (failure is null)
            yield break;

        if (!machineDiffers)
            throw new DeviceRefusedException($"{failure} Nothing was changed.");

        foreach (Turn turn in TakeBack(talk, before, failure))
            yield return turn;
    }

    private static IEnumerable<Turn> TakeBack(Conversation talk, DeviceConfig? before, string reason)
    {
        string? failure = before is null ? "there was no valid one before." : null;
        if (before is not null)
        {
            foreach (Turn turn in ConfigPart.Write(talk, before, ConfigSection.Machine, cause => failure = cause))
                yield return turn;
        }

        throw new DeviceRefusedException(failure is null
            ? $"The calibration was not written: {reason} The machine profile, which had been written, was set back; everything is as before."
            : $"The calibration was not written: {reason} The machine profile was, and could not be set back: {failure} "
                + "In force are the new machine profile and the old calibration, if the device has one. Do not run it; write both again.");
    }
}
