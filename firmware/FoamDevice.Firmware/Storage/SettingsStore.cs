using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Machine profile and calibration in flash. Without a good pair the device knows nothing of its machine, and does not move.</summary>
    public sealed class SettingsStore
    {
        private readonly SlotFile _machineFile = new SlotFile("I:\\machine");
        private readonly SlotFile _calibrationFile = new SlotFile("I:\\calibration");
        private bool _machineValid;
        private bool _calibrationValid;
        private readonly SettingsRules _rules = new SettingsRules();
        private readonly MachineProfile _machine = new MachineProfile();
        private readonly Calibration _calibration = new Calibration();

        /// <summary>The rules that settings are held against, and what the last one broke.</summary>
        public SettingsRules Rules => _rules;

        /// <summary>The machine profile in force; all zeros without a good one.</summary>
        public MachineProfile Machine => _machine;

        /// <summary>The calibration in force; all zeros without a good one.</summary>
        public Calibration Calibration => _calibration;

        /// <summary>A good machine profile is stored.</summary>
        public bool MachineValid => _machineValid;

        /// <summary>A good calibration is stored.</summary>
        public bool CalibrationValid => _calibrationValid;

        /// <summary>A machine profile was stored, and is not whole in either copy.</summary>
        public bool MachineCorrupt => _machineFile.IsCorrupt;

        /// <summary>A calibration was stored, and is not whole in either copy.</summary>
        public bool CalibrationCorrupt => _calibrationFile.IsCorrupt;

        /// <summary>Both are good: the device may move.</summary>
        public bool Valid => _machineValid && _calibrationValid;

        /// <summary>Reads both.</summary>
        public void Load()
        {
            LoadMachine();
            LoadCalibration();
        }

        /// <summary>Checks and stores a machine profile, and puts it in force.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or why not; then the one before stays in force.</returns>
        public RefusalCode Save(MachineProfile machine)
        {
            if (!_rules.Check(machine))
            {
                return RefusalCode.SettingsRefused;
            }

            machine.Generation = _machineFile.Generation + 1;
            bool saved = _machineFile.Save(machine);
            LoadMachine();
            return saved ? RefusalCode.None : RefusalCode.StorageFailed;
        }

        /// <summary>Checks and stores a calibration, and puts it in force.</summary>
        /// <returns><see cref="RefusalCode.None"/>, or why not; then the one before stays in force.</returns>
        public RefusalCode Save(Calibration calibration)
        {
            if (!_rules.Check(calibration))
            {
                return RefusalCode.SettingsRefused;
            }

            calibration.Generation = _calibrationFile.Generation + 1;
            bool saved = _calibrationFile.Save(calibration);
            LoadCalibration();
            return saved ? RefusalCode.None : RefusalCode.StorageFailed;
        }

        private void LoadMachine()
        {
            _machineValid = _machineFile.Load(_machine) && _rules.Check(_machine);
            _machine.Generation = _machineValid ? _machineFile.Generation : 0;
        }

        private void LoadCalibration()
        {
            _calibrationValid = _calibrationFile.Load(_calibration) && _rules.Check(_calibration);
            _calibration.Generation = _calibrationValid ? _calibrationFile.Generation : 0;
        }
    }
}
