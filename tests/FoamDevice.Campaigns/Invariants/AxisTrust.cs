using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Whether what an axis claims about its position can be held against it: since its last homing nothing happened that no sensor sees.</summary>
public sealed class AxisTrust(SyringeSide side)
{
    private static readonly FaultKind[] SeenByNoSensor = [FaultKind.CarriageSlips, FaultKind.DriverDiesSilently, FaultKind.DriverTrips];
    private static readonly FaultKind[] Misleading = [FaultKind.HomeSwitchStuckClosed, FaultKind.HomeSwitchStuckOpen, FaultKind.HomeSwitchNoisy];

    private ulong _homingSince;
    private ulong _homedAt;
    private bool _isHomeTrue;

    /// <summary>The axis.</summary>
    public SyringeSide Side => side;

    /// <summary>Its claim can be held against it.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>Looks at a step.</summary>
    public void Look(Moment before, Moment now)
    {
        if (!before.EnablePin && now.EnablePin)
            _homingSince = now.AtMicroseconds;

        if (now.State == DeviceState.Unloading && before.State != DeviceState.Unloading)
            _homingSince = now.AtMicroseconds;

        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.HomeFound && made.Read<HomeFound>().Side == side)
                Homed(now);
        }

        // Steps that a driver is to lose are lost when it next moves, whenever that is.
        IsTrusted = _isHomeTrue && !now.Faults.Since(0, FaultKind.LostSteps, side) && !Array.Exists(SeenByNoSensor, kind => now.Faults.Since(_homedAt, kind, side));
    }

    private void Homed(Moment now)
    {
        _homedAt = now.AtMicroseconds;
        _isHomeTrue = !Array.Exists(Misleading, kind => now.Faults.Since(_homingSince, kind, side));
    }
}
