using FoamDevice.Protocol;
using nanoFramework.Runtime.Native;

namespace FoamDevice.Firmware
{
    /// <summary>Turns the host's requests into calls.</summary>
    public sealed class RequestHandler : IDeviceHandler
    {
        private readonly RunController _controller;
        private readonly RunRequests _requests;
        private readonly StartConditions _conditions;
        private readonly ServiceRequests _service;
        private readonly UpkeepRequests _upkeep;
        private readonly Restart _restart;
        private readonly StatusReport _status;
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
        public RequestHandler(RunController controller, RunRequests requests, ServiceRequests service, UpkeepRequests upkeep, Restart restart, StartConditions conditions, StatusReport status, SettingsStore settings, Identity identity, EventLog events, bool runWasOpen)
        {
            _controller = controller;
            _requests = requests;
            _service = service;
            _upkeep = upkeep;
            _restart = restart;
            _conditions = conditions;
            _status = status;
            _settings = settings;
            _identity = identity;
            _events = events;
            _runWasOpen = runWasOpen;
        }

        /// <inheritdoc/>
        public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal)
        {
            if (_restart.IsDue)
            {
                return _conditions.WrongState(refusal);
            }

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
                    return RequestBody.Read(_prepare, body, refusal) ? _requests.Prepare(_prepare, refusal) : refusal.Code;
                case RequestType.ConfirmLoaded:
                    return _requests.ConfirmLoaded(refusal);
                case RequestType.Start:
                    return _requests.Start(refusal);
                case RequestType.Stop:
                    return _requests.Stop(refusal);
                case RequestType.ConfirmUnloaded:
                    return RequestBody.Read(_confirm, body, refusal) ? _requests.ConfirmUnloaded(_confirm.SyringesOut, refusal) : refusal.Code;
                case RequestType.Home:
                    return RequestBody.Read(_confirm, body, refusal) ? _requests.Home(_confirm.SyringesOut, refusal) : refusal.Code;
                case RequestType.ClearFault:
                    return RequestBody.Read(_clear, body, refusal) ? _requests.ClearFault(_clear.Code, refusal) : refusal.Code;
                case RequestType.EnterService:
                case RequestType.Jog:
                case RequestType.TurnValve:
                case RequestType.SetServo:
                case RequestType.FindTravelEnd:
                    return _service.Handle(type, body, refusal);
                case RequestType.ReadCounters:
                    return _upkeep.ReadCounters(reply);
                case RequestType.WriteIdentity:
                    return _upkeep.WriteIdentity(body, refusal);
                case RequestType.Restart:
                    return _upkeep.Restart(refusal);
                case RequestType.MeasureAmbient:
                    return _upkeep.MeasureAmbient(refusal);
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
        public void FillStatus(Status status) => _status.Fill(status);

        private static RefusalCode Reply(bool valid, Message settings, PayloadWriter reply, Refusal refusal)
        {
            if (!valid)
            {
                return refusal.Set(RefusalCode.SettingsMissing);
            }

            settings.Write(reply);
            return RefusalCode.None;
        }

        private RefusalCode Write(RequestType type, PayloadReader body, Refusal refusal)
        {
            if (_conditions.CheckWrite(refusal) != RefusalCode.None)
            {
                return refusal.Code;
            }

            bool machine = type == RequestType.WriteMachine;
            if (!RequestBody.Read(machine ? (Message)_machine : _calibration, body, refusal))
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
    }
}
