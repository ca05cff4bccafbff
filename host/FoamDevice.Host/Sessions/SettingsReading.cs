using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which of the device's settings still have to be read, and what was read.</summary>
internal sealed class SettingsReading
{
    private bool _machineDue = true;
    private bool _calibrationDue = true;

    /// <summary>The machine profile in force; null when the device has none.</summary>
    public MachineProfile? Machine { get; private set; }

    /// <summary>The calibration in force; null when the device has none.</summary>
    public Calibration? Calibration { get; private set; }

    /// <summary>Both are read.</summary>
    public bool IsDone => !_machineDue && !_calibrationDue;

    /// <summary>What to ask next.</summary>
    public RequestType Next => _machineDue ? RequestType.ReadMachine : _calibrationDue ? RequestType.ReadCalibration : RequestType.None;

    /// <summary>Both have to be read anew.</summary>
    public void Restart()
    {
        _machineDue = true;
        _calibrationDue = true;
    }

    /// <summary>The device stored new settings.</summary>
    public void Changed(SettingsKind kind)
    {
        _machineDue |= kind == SettingsKind.Machine;
        _calibrationDue |= kind == SettingsKind.Calibration;
    }

    /// <summary>Takes the end of a request. One that got no answer stays due.</summary>
    public void Take(RequestType type, RequestOutcome outcome, PayloadReader reply)
    {
        if (outcome is not (RequestOutcome.Done or RequestOutcome.Refused))
        {
            return;
        }

        if (type == RequestType.ReadMachine)
        {
            Machine = Read(outcome, reply, new MachineProfile());
            _machineDue = false;
        }
        else
        {
            Calibration = Read(outcome, reply, new Calibration());
            _calibrationDue = false;
        }
    }

    private static T? Read<T>(RequestOutcome outcome, PayloadReader reply, T message)
        where T : Message
    {
        if (outcome != RequestOutcome.Done)
        {
            return null;
        }

        message.Read(reply);
        return reply.Failed ? null : message;
    }
}
