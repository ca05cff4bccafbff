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
        /// <returns><see cref="RefusalCode.None"/>, or the first that fails.</returns>
        public RefusalCode CheckStart(bool syringesOut, Refusal refusal)
        {
            if (_faults.IsSet)
            {
                return refusal.Set(RefusalCode.FaultLatched, 0, (long)_faults.Code);
            }

            if (_controller.State != DeviceState.Idle)
            {
                return WrongState(refusal);
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

        /// <summary>Settings are written only while nothing can move: in Idle, or while the ones that are stored are the fault. A write stalls the refill of a train.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or <see cref="RefusalCode.WrongState"/>.</returns>
        public RefusalCode CheckWrite(Refusal refusal)
        {
            bool mends = _controller.State == DeviceState.Faulted && (_faults.Code == FaultCode.SettingsInvalid || _faults.Code == FaultCode.StorageCorrupt);
            bool mayWrite = (_controller.State == DeviceState.Idle || mends) && !_drives.IsMoving;
            return mayWrite ? RefusalCode.None : WrongState(refusal);
        }

        private RefusalCode WrongState(Refusal refusal) => refusal.Set(RefusalCode.WrongState, 0, (long)_controller.State);
    }
}
