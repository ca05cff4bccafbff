using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Another program on the same line, as when somebody forces the port: it says hello, and asks the device to stop if it is let in and means to.</summary>
public sealed class SecondHost(uint sessionNumber, bool stops, ulong nowMicroseconds) : LineProgram(sessionNumber, nowMicroseconds)
{
    private bool _asked;

    /// <inheritdoc/>
    public override bool IsOver => false;

    /// <inheritdoc/>
    protected override void Act()
    {
        if (stops && !_asked && Session.IsReady)
            _asked = Session.Request(RequestType.Stop, null);
    }
}
