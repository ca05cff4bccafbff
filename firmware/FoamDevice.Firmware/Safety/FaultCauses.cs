using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Whether the cause of the latched fault is still there, as far as that can be seen while nothing moves.</summary>
    /// <remarks>What takes motion to see, a jammed plunger or a loop-back wire say, is left to the operator's word.</remarks>
    public sealed class FaultCauses
    {
        private readonly FaultLatch _faults;
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Inputs _inputs;
        private readonly SettingsStore _settings;
        private readonly RunMarker _marker;

        /// <summary>Makes the causes.</summary>
        public FaultCauses(FaultLatch faults, PlungerDrives drives, ThreeWayValve valve, Inputs inputs, SettingsStore settings, RunMarker marker)
        {
            _faults = faults;
            _drives = drives;
            _valve = valve;
            _inputs = inputs;
            _settings = settings;
            _marker = marker;
        }

        /// <summary>The fault can't be cleared yet: its cause lasts, or a train that was cut has not ended.</summary>
        public bool Last()
        {
            if (_drives.IsMoving)
            {
                return true;
            }

            switch (_faults.Code)
            {
                case FaultCode.SafetyChainOpen:
                    return _inputs.SafetyChainOpen;
                case FaultCode.DriverAlarm:
                    return _inputs.DriverAlarm;
                case FaultCode.HomeStuckClosed:
                    return _drives.Of(_faults.Side).AtHomeSwitch;
                case FaultCode.ValveTimeout:
                case FaultCode.ValveSensorsDisagree:
                case FaultCode.ValveLost:
                    return !_valve.ShowsWhereSent;
                default:
                    return StorageLasts();
            }
        }

        private bool StorageLasts()
        {
            switch (_faults.Code)
            {
                case FaultCode.SettingsInvalid:
                    return !_settings.Valid;

                // Identity and boot counter are only read at a start.
                case FaultCode.StorageCorrupt:
                    return _faults.Value >= (int)StoredThing.Identity || !_settings.Valid;
                case FaultCode.StorageWriteFailed:
                    return _faults.Value == (int)StoredThing.BootCounter || !_marker.Remove();
                case FaultCode.SelfTestFailed:
                case FaultCode.Internal:
                    return true;
                default:
                    return false;
            }
        }
    }
}
