using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What a host may ask of a run: each request is refused with its reason, or handed to the <see cref="RunController"/> as a whole.</summary>
    public sealed class RunRequests
    {
        private readonly RunController _controller;
        private readonly StartConditions _conditions;
        private readonly FaultLatch _faults;
        private readonly FaultCauses _causes;
        private readonly SettingsStore _settings;
        private readonly PlanRules _rules = new PlanRules();

        /// <summary>Makes the requests.</summary>
        public RunRequests(RunController controller, StartConditions conditions, FaultLatch faults, FaultCauses causes, SettingsStore settings)
        {
            _controller = controller;
            _conditions = conditions;
            _faults = faults;
            _causes = causes;
            _settings = settings;
        }

        /// <summary>Takes a plan and starts homing.</summary>
        public RefusalCode Prepare(PrepareRequest request, Refusal refusal)
        {
            RefusalCode code = _conditions.CheckStart(DeviceState.Idle, request.SyringesOut, refusal);
            if (code != RefusalCode.None)
            {
                return code;
            }

            if (!_rules.Check(request.Plan, _settings.Machine, _settings.Calibration))
            {
                return refusal.Set(RefusalCode.PlanRefused, (byte)_rules.Field, _rules.Value, _rules.Limit);
            }

            return _controller.BeginRun(request.Plan, _rules.Steps) ? RefusalCode.None : refusal.Set(RefusalCode.StorageFailed);
        }

        /// <summary>Homes without a run, and in Service again and again.</summary>
        public RefusalCode Home(bool syringesOut, Refusal refusal)
        {
            DeviceState from = _controller.State == DeviceState.Service ? DeviceState.Service : DeviceState.Idle;
            RefusalCode code = _conditions.CheckStart(from, syringesOut, refusal);
            if (code == RefusalCode.None)
            {
                _controller.BeginHoming(DeviceState.Homing);
            }

            return code;
        }

        /// <summary>Syringes and gas bag are mounted.</summary>
        public RefusalCode ConfirmLoaded(Refusal refusal)
        {
            if (_controller.State != DeviceState.Loading)
            {
                return _conditions.WrongState(refusal);
            }

            _controller.Loaded();
            return RefusalCode.None;
        }

        /// <summary>Starts filling and mixing.</summary>
        public RefusalCode Start(Refusal refusal)
        {
            if (_controller.State != DeviceState.Ready)
            {
                return _conditions.WrongState(refusal);
            }

            _controller.BeginFilling();
            return RefusalCode.None;
        }

        /// <summary>Ends the run after this pass, or before the next move; ends Service likewise.</summary>
        public RefusalCode Stop(Refusal refusal)
        {
            bool running = _controller.State >= DeviceState.Homing && _controller.State <= DeviceState.Mixing;
            if (!running && _controller.State != DeviceState.Service)
            {
                return _conditions.WrongState(refusal);
            }

            _controller.StopSoon();
            return RefusalCode.None;
        }

        /// <summary>The syringes are out: homes again.</summary>
        public RefusalCode ConfirmUnloaded(bool syringesOut, Refusal refusal)
        {
            bool waits = _controller.State == DeviceState.Finished
                || (_controller.State == DeviceState.Unloading && !_controller.IsHoming)
                || (_controller.State == DeviceState.Service && !_controller.Service.IsBusy);
            if (!waits)
            {
                return _conditions.WrongState(refusal);
            }

            if (!syringesOut)
            {
                return refusal.Set(RefusalCode.SyringesNotOut);
            }

            _controller.BeginHoming(DeviceState.Unloading);
            return RefusalCode.None;
        }

        /// <summary>Unlatches the fault once its cause is gone.</summary>
        public RefusalCode ClearFault(FaultCode code, Refusal refusal)
        {
            if (!_faults.IsSet || _faults.Code != code)
            {
                return refusal.Set(RefusalCode.NoFault, 0, (long)_faults.Code);
            }

            if (_causes.Last())
            {
                return refusal.Set(RefusalCode.CauseLasts, 0, (long)code);
            }

            _controller.ClearFault();
            return RefusalCode.None;
        }
    }
}
