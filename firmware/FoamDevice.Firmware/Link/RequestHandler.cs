using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace FoamDevice.Firmware
{
    /// <summary>Turns the host's requests into calls, and the device's condition into messages.</summary>
    public sealed class RequestHandler : IDeviceHandler
    {
        private readonly RunController _controller;
        private readonly RunRequests _requests;
        private readonly StartConditions _conditions;
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Inputs _inputs;
        private readonly FaultLatch _faults;
        private readonly SettingsStore _settings;
        private readonly Identity _identity;
        private readonly EventLog _events;
        private readonly bool _runWasOpen;
        private readonly string _target = SystemInfo.TargetName;
        private readonly PrepareRequest _prepare = new PrepareRequest();
        private readonly ConfirmRequest _confirm = new ConfirmRequest();
        private readonly ClearFaultRequest _clear = new ClearFaultRequest();
        private readonly MachineProfile _machine = new MachineProfile();
        private readonly Calibration _calibration = new Calibration();
        private readonly SettingsStored _stored = new SettingsStored();

        /// <summary>Makes the handler.</summary>
        public RequestHandler(RunController controller, RunRequests requests, StartConditions conditions, PlungerDrives drives, ThreeWayValve valve, Inputs inputs, FaultLatch faults, SettingsStore settings, Identity identity, EventLog events, bool runWasOpen)
        {
            _controller = controller;
            _requests = requests;
            _conditions = conditions;
            _drives = drives;
            _valve = valve;
            _inputs = inputs;
            _faults = faults;
            _settings = settings;
            _identity = identity;
            _events = events;
            _runWasOpen = runWasOpen;
        }

        /// <inheritdoc/>
        public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal)
        {
            switch (type)
            {
                case RequestType.ReadMachine:
                    return Reply(_settings.MachineValid, _settings.Machine, reply, refusal);
                case RequestType.ReadCalibration:
                    return Reply(_settings.CalibrationValid, _settings.Calibration, reply, refusal);
                case RequestType.WriteMachine:
                case RequestType.WriteCalibration:
                    return Write(type, body, refusal);
                case RequestType.Prepare:
                    return Read(_prepare, body, refusal) ? _requests.Prepare(_prepare, refusal) : refusal.Code;
                case RequestType.ConfirmLoaded:
                    return _requests.ConfirmLoaded(refusal);
                case RequestType.Start:
                    return _requests.Start(refusal);
                case RequestType.Stop:
                    return _requests.Stop(refusal);
                case RequestType.ConfirmUnloaded:
                    return Read(_confirm, body, refusal) ? _requests.ConfirmUnloaded(_confirm.SyringesOut, refusal) : refusal.Code;
                case RequestType.Home:
                    return Read(_confirm, body, refusal) ? _requests.Home(_confirm.SyringesOut, refusal) : refusal.Code;
                case RequestType.ClearFault:
                    return Read(_clear, body, refusal) ? _requests.ClearFault(_clear.Code, refusal) : refusal.Code;
                default:
                    return refusal.Set(RefusalCode.UnknownRequest, 0, (long)type);
            }
        }

        /// <inheritdoc/>
        public void Abort() => _controller.Abort();

        /// <inheritdoc/>
        public void FillIdentity(HelloReply reply)
        {
            reply.FirmwareMajor = FirmwareVersion.Major;
            reply.FirmwareMinor = FirmwareVersion.Minor;
            reply.FirmwarePatch = FirmwareVersion.Patch;
            reply.RunWasOpen = _runWasOpen;
            reply.DeviceId = _identity.DeviceId;
            reply.SerialNumber = _identity.SerialNumber;
            reply.Board = _identity.Board;
            reply.Target = _target;
        }

        /// <inheritdoc/>
        public void FillStatus(Status status)
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
        }

        private static RefusalCode Reply(bool valid, Message settings, PayloadWriter reply, Refusal refusal)
        {
            if (!valid)
            {
                return refusal.Set(RefusalCode.SettingsMissing);
            }

            settings.Write(reply);
            return RefusalCode.None;
        }

        private static bool Read(Message message, PayloadReader body, Refusal refusal)
        {
            message.Read(body);
            if (body.Failed)
            {
                refusal.Set(RefusalCode.Malformed);
            }

            return !body.Failed;
        }

        private RefusalCode Write(RequestType type, PayloadReader body, Refusal refusal)
        {
            if (_conditions.CheckWrite(refusal) != RefusalCode.None)
            {
                return refusal.Code;
            }

            bool machine = type == RequestType.WriteMachine;
            if (!Read(machine ? (Message)_machine : _calibration, body, refusal))
            {
                return refusal.Code;
            }

            RefusalCode code = machine ? _settings.Save(_machine) : _settings.Save(_calibration);
            if (code == RefusalCode.SettingsRefused)
            {
                return refusal.Set(code, _settings.Rules.Field, _settings.Rules.Value, _settings.Rules.Limit);
            }

            if (code != RefusalCode.None)
            {
                return refusal.Set(code);
            }

            _stored.Kind = machine ? SettingsKind.Machine : SettingsKind.Calibration;
            _stored.Generation = machine ? _settings.Machine.Generation : _settings.Calibration.Generation;
            _events.Add(EventType.SettingsStored, _stored);
            return RefusalCode.None;
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
                | (_runWasOpen ? DeviceFlags.RunWasOpen : DeviceFlags.None);
        }
    }
}
