using System.Runtime.ExceptionServices;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Writes one part of the settings. A write without an answer may have been stored all the same: then the device is asked what it holds.</summary>
internal static class ConfigPart
{
    /// <summary>Writes a part.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="wanted">What shall be.</param>
    /// <param name="section">The part of it.</param>
    /// <param name="failed">Takes the reason when the device has not taken it.</param>
    /// <exception cref="DeviceSilentException">It fell silent, and it is not known whether it has taken it.</exception>
    public static IEnumerable<Turn> Write(Conversation talk, DeviceConfig wanted, ConfigSection section, Action<string> failed)
    {
        ExceptionDispatchInfo? trouble = null;
        bool isMachine = section == ConfigSection.Machine;
        IEnumerable<Turn> write = isMachine ? talk.Request(RequestType.WriteMachine, wanted.Machine) : talk.Request(RequestType.WriteCalibration, wanted.Calibration);
        foreach (Turn turn in write.Catching(failure => trouble = failure))
            yield return turn;

        if (trouble is null)
            yield break;

        bool isHeld = false;
        switch (trouble.SourceException)
        {
            case DeviceRefusedException:
                break;
            case DeviceSilentException:
                foreach (Turn turn in LookWhether(talk, wanted, section, held => isHeld = held))
                    yield return turn;

                break;
            default:
                trouble.Throw();
                break;
        }

        if (!isHeld)
            failed(trouble.SourceException.Message);
    }

    private static IEnumerable<Turn> LookWhether(Conversation talk, DeviceConfig wanted, ConfigSection section, Action<bool> found)
    {
        bool isMachine = section == ConfigSection.Machine;
        var machine = new MachineProfile();
        var calibration = new Calibration();
        IEnumerable<Turn> read = isMachine ? talk.Ask(RequestType.ReadMachine, null, machine) : talk.Ask(RequestType.ReadCalibration, null, calibration);
        ExceptionDispatchInfo? trouble = null;
        foreach (Turn turn in read.Catching(failure => trouble = failure))
            yield return turn;

        switch (trouble?.SourceException)
        {
            case null:
                var held = new DeviceConfig(isMachine ? machine : wanted.Machine, isMachine ? wanted.Calibration : calibration);
                found(held.ChangesTo(wanted).Count == 0);
                break;
            case DeviceSilentException silence:
                throw new DeviceSilentException($"The device did not answer when it was given its {NameOf(section)}, nor when it was asked what it holds, so it is not known "
                    + $"whether it was stored. Run nothing before `foam device config show` has said what is in force. {silence.Message}");
            case DeviceRefusedException:
                // It holds none that is valid.
                found(false);
                break;
            default:
                trouble.Throw();
                break;
        }
    }

    private static string NameOf(ConfigSection section) => section == ConfigSection.Machine ? "machine profile" : "calibration";
}
