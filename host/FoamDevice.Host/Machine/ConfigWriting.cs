using System.Runtime.ExceptionServices;
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
    public static IEnumerable<Turn> Write(Conversation talk, DeviceConfig? before, DeviceConfig after)
    {
        if (after.Problem is { } problem)
            throw new MachineException($"{problem} Nothing was written.");

        bool machineDiffers = before is null || before.ChangesTo(after).Any(change => change.Section == ConfigSection.Machine);
        bool calibrationDiffers = before is null || before.ChangesTo(after).Any(change => change.Section == ConfigSection.Calibration);
        if (machineDiffers)
        {
            foreach (Turn turn in talk.Request(RequestType.WriteMachine, after.Machine))
                yield return turn;
        }

        if (!calibrationDiffers)
            yield break;

        ExceptionDispatchInfo? trouble = null;
        foreach (Turn turn in talk.Request(RequestType.WriteCalibration, after.Calibration).Catching(failure => trouble = failure))
            yield return turn;

        if (trouble is null)
            yield break;

        if (!machineDiffers)
            throw new DeviceRefusedException($"{trouble.SourceException.Message} Nothing was changed.");

        foreach (Turn turn in TakeBack(talk, before, trouble.SourceException.Message))
            yield return turn;
    }

    private static IEnumerable<Turn> TakeBack(Conversation talk, DeviceConfig? before, string reason)
    {
        ExceptionDispatchInfo? trouble = null;
        if (before is not null)
        {
            foreach (Turn turn in talk.Request(RequestType.WriteMachine, before.Machine).Catching(failure => trouble = failure))
                yield return turn;
        }

        throw new DeviceRefusedException(before is not null && trouble is null
            ? $"The calibration was not written: {reason} The machine profile, which had been written, was set back; everything is as before."
            : $"The calibration was not written: {reason} The machine profile was, and could not be set back: {trouble?.SourceException.Message ?? "there was no valid one before."} "
                + "In force are the new machine profile and the old calibration, if the device has one. Do not run it; write both again.");
    }
}
