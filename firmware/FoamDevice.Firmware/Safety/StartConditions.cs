using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What must hold before the device leaves Idle, and the refusal that says what does not.</summary>
    public sealed class StartConditions
    {
        private readonly FaultLatch _faults;
        private readonly SettingsStore _settings;
        private readonly SelfTest _selfTest;
        private readonly Guard _guard;

        /// <summary>Makes the conditions.</summary>
        public StartConditions(FaultLatch faults, SettingsStore settings, SelfTest selfTest, Guard guard)
        {
            _faults = faults;
            _settings = settings;
            _selfTest = selfTest;
            _guard = guard;
        }

        /// <summary>Checks them in the order in which an operator mends them.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or the first that fails.</returns>
        public RefusalCode Check(DeviceState state, bool syringesOut, Refusal refusal)
        {
            if (_faults.IsSet)
            {
                return refusal.Set(RefusalCode.FaultLatched, 0, (long)_faults.Code);
            }

            if (state != DeviceState.Idle)
            {
                return refusal.Set(RefusalCode.WrongState, 0, (long)state);
            }

            if (!_settings.Valid)
            {
                return refusal.Set(RefusalCode.SettingsMissing);
            }

            if (_selfTest.State != SelfTestState.Passed)
            {
                return refusal.Set(RefusalCode.SelfTestNotPassed, 0, (long)_selfTest.State);
            }

            if (_guard.SafetyChainOpen)
            {
                return refusal.Set(RefusalCode.SafetyChainOpen);
            }

            return syringesOut ? RefusalCode.None : refusal.Set(RefusalCode.SyringesNotOut);
        }
    }
}
