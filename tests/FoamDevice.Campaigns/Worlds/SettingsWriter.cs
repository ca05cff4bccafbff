using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Writes machine profile and calibration to a device that has lost them.</summary>
public sealed class SettingsWriter(uint sessionNumber, Calibration calibration, ulong nowMicroseconds) : LineProgram(sessionNumber, nowMicroseconds)
{
    private int _written;

    /// <inheritdoc/>
    public override bool IsOver => _written == 2 && Session.Outcome != RequestOutcome.Pending;

    /// <inheritdoc/>
    protected override void Act()
    {
        if (_written == 0 && Session.Request(RequestType.WriteMachine, ReferenceMachine.Profile()))
            _written = 1;
        else if (_written == 1 && Session.Request(RequestType.WriteCalibration, calibration))
            _written = 2;
    }
}
