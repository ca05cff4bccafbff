using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The device's condition as a message.</summary>
    public sealed class StatusReport
    {
        private readonly RunController _controller;
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Inputs _inputs;
        private readonly FaultLatch _faults;
        private readonly SettingsStore _settings;
        private readonly AmbientSensor _ambient;
        private readonly bool _runWasOpen;

        /// <summary>Makes the report.</summary>
        public StatusReport(RunController controller, PlungerDrives drives, ThreeWayValve valve, Inputs inputs, FaultLatch faults, SettingsStore settings, AmbientSensor ambient, bool runWasOpen)
        {
            _controller = controller;
            _drives = drives;
            _valve = valve;
            _inputs = inputs;
            _faults = faults;
            _settings = settings;
            _ambient = ambient;
            _runWasOpen = runWasOpen;
        }

        /// <summary>Fills the message in.</summary>
        public void Fill(Status status)
        {
            ulong now = HighResTimer.GetCurrent();
            status.State = _controller.State;
            status.SelfTest = _controller.SelfTest;
            status.Valve = _valve.Position;
            status.Flags = InputFlags() | DriveFlags() | ConditionFlags();
            status.PositionA = _drives.A.PositionNow();
            status.PositionB = _drives.B.PositionNow();
            RunInHand run = _controller.Run;
            status.Pass = run.IsOpen ? run.Passes : (ushort)0;
            status.Passes = run.IsOpen ? run.Plan.Passes : (ushort)0;
            status.RunToken = run.IsOpen ? run.Plan.RunToken : 0;
            status.Fault = _faults.Code;
            status.FaultValue = _faults.Value;
            status.FaultLimit = _faults.Limit;
            status.FoamAgeMilliseconds = run.FoamBornMicroseconds == 0 ? Status.NoFoam : (uint)((now - run.FoamBornMicroseconds) / 1_000);
            status.UptimeMicroseconds = now;
            _ambient.Fill(status, now);
        }

        private DeviceFlags InputFlags()
        {
            int sensors = _inputs.ValveSensors;
            return (_inputs.SafetyChainOpen ? DeviceFlags.SafetyChainOpen : DeviceFlags.None)
                | (_inputs.DriverAlarm ? DeviceFlags.DriverAlarm : DeviceFlags.None)
                | (_drives.A.AtHomeSwitch ? DeviceFlags.HomeA : DeviceFlags.None)
                | (_drives.B.AtHomeSwitch ? DeviceFlags.HomeB : DeviceFlags.None)
                | ((sensors & 2) != 0 ? DeviceFlags.ValveSensor1 : DeviceFlags.None)
                | ((sensors & 1) != 0 ? DeviceFlags.ValveSensor2 : DeviceFlags.None);
        }

        private DeviceFlags DriveFlags()
        {
            return (_drives.Enable.IsOn ? DeviceFlags.DriversEnabled : DeviceFlags.None)
                | (_drives.A.PositionKnown ? DeviceFlags.PositionKnownA : DeviceFlags.None)
                | (_drives.B.PositionKnown ? DeviceFlags.PositionKnownB : DeviceFlags.None)
                | (_drives.IsMoving ? DeviceFlags.Moving : DeviceFlags.None);
        }

        private DeviceFlags ConditionFlags()
        {
            return (_controller.StopAccepted ? DeviceFlags.StopAccepted : DeviceFlags.None)
                | (_settings.MachineValid ? DeviceFlags.MachineValid : DeviceFlags.None)
                | (_settings.CalibrationValid ? DeviceFlags.CalibrationValid : DeviceFlags.None)
                | (_runWasOpen ? DeviceFlags.RunWasOpen : DeviceFlags.None)
                | (_ambient.IsPresent ? DeviceFlags.AmbientPresent : DeviceFlags.None);
        }
    }
}
