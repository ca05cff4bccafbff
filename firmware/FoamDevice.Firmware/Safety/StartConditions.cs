using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What must hold before the device leaves Idle, or writes its flash, and the refusal that says what does not.</summary>
    public sealed class StartConditions
    {
        private readonly FaultLatch _faults;
        private readonly SettingsStore _settings;
        private readonly RunController _controller;
        private readonly Guard _guard;
        private readonly PlungerDrives _drives;

        /// <summary>Makes the conditions.</summary>
        public StartConditions(FaultLatch faults, SettingsStore settings, RunController controller, Guard guard, PlungerDrives drives)
        {
            _faults = faults;
            _settings = settings;
            _controller = controller;
            _guard = guard;
            _drives = drives;
        }

        /// <summary>Checks them in the order in which an operator mends them.</summary>
        /// <param name="from">The state that the request may come in.</param>
        /// <param name="syringesOut">The operator's word.</param>
        /// <param name="refusal">Takes the reason.</param>
        /// <returns><see cref="RefusalCode.None"/>, or the first that fails.</returns>
        public RefusalCode CheckStart(DeviceState from, bool syringesOut, Refusal refusal)
        {
            if (_faults.IsSet)
            {
                return refusal.Set(RefusalCode.FaultLatched, 0, (long)_faults.Code);
            }

            if (CheckState(from, refusal) != RefusalCode.None)
            {
                return refusal.Code;
            }

            if (!_settings.Valid)
            {
                return refusal.Set(RefusalCode.SettingsMissing);
            }

            if (_controller.SelfTest != SelfTestState.Passed)
            {
                return refusal.Set(RefusalCode.SelfTestNotPassed, 0, (long)_controller.SelfTest);
            }

            if (_guard.SafetyChainOpen)
            {
                return refusal.Set(RefusalCode.SafetyChainOpen);
            }

            return syringesOut ? RefusalCode.None : refusal.Set(RefusalCode.SyringesNotOut);
        }

        /// <summary>Checks for a state in which nothing is under way.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or <see cref="RefusalCode.WrongState"/>.</returns>
        public RefusalCode CheckState(DeviceState state, Refusal refusal)
        {
            return _controller.State == state && !_controller.Service.IsBusy ? RefusalCode.None : WrongState(refusal);
        }

        /// <summary>A restart loses positions and what is in hand: only in Idle, or where a fault has ended everything.</summary>
        public RefusalCode CheckRestart(Refusal refusal)
        {
            bool rests = (_controller.State == DeviceState.Idle || _controller.State == DeviceState.Faulted) && !_drives.IsMoving;
            return rests ? RefusalCode.None : WrongState(refusal);
        }

        /// <summary>The ambient sensor holds a turn up for longer than a train may be left alone: only in a state that stands still.</summary>
        public RefusalCode CheckMeasure(Refusal refusal)
        {
            switch (_controller.State)
            {
                case DeviceState.Idle:
                case DeviceState.Loading:
                case DeviceState.Ready:
                case DeviceState.Finished:
                case DeviceState.Service:
                case DeviceState.Faulted:
                    return _drives.IsMoving || _controller.Service.IsBusy ? WrongState(refusal) : RefusalCode.None;
                default:
                    return WrongState(refusal);
            }
        }

        /// <summary>Settings are written only while nothing can move: in Idle, or while the ones that are stored are the fault. A write stalls the refill of a train.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or <see cref="RefusalCode.WrongState"/>.</returns>
        public RefusalCode CheckWrite(Refusal refusal)
        {
            bool mends = _controller.State == DeviceState.Faulted && (_faults.Code == FaultCode.SettingsInvalid || _faults.Code == FaultCode.StorageCorrupt);
            bool mayWrite = (_controller.State == DeviceState.Idle || mends) && !_drives.IsMoving;
            return mayWrite ? RefusalCode.None : WrongState(refusal);
        }

        /// <summary>Refuses with the state.</summary>
        public RefusalCode WrongState(Refusal refusal) => refusal.Set(RefusalCode.WrongState, 0, (long)_controller.State);
    }
}
