namespace FoamDevice.Protocol
{
    /// <summary>Whether a machine profile or a calibration makes sense. The same on both sides, and when they are read back from flash.</summary>
    public sealed class SettingsRules
    {
        /// <summary>Largest play of a nut that is made up for, steps: 1.25 mm at 80 steps/mm, far beyond a nut that is still good.</summary>
        public const uint MaxBacklashSteps = 100;

        /// <summary>Most gas drawn beyond the plan, ppm: a check valve that cracks at 10 kPa.</summary>
        public const uint MaxGasFillExtraPartsPerMillion = 100_000;

        private byte _field;
        private long _value;
        private long _limit;

        /// <summary>Index of the field that broke a rule, from 1 in wire order.</summary>
        public byte Field => _field;

        /// <summary>Its value.</summary>
        public long Value => _value;

        /// <summary>The limit it broke.</summary>
        public long Limit => _limit;

        /// <summary>Checks a machine profile.</summary>
        public bool Check(MachineProfile machine)
        {
            return Within(2, machine.StepsPerMillimeter, 10, 400)
                && Within(3, machine.TravelMicrometers, 20_000, 300_000)
                && Within(4, machine.SoftMarginMicrometers, 200, 10_000)
                && Within(5, machine.EmptyPositionMicrometers, 10_000, (long)machine.TravelMicrometers - machine.SoftMarginMicrometers)
                && Within(6, machine.StartSpeedMicrometersPerSecond, 500, 20_000)
                && Within(7, machine.MaxSpeedMicrometersPerSecond, machine.StartSpeedMicrometersPerSecond, 500_000)
                && Within(8, machine.MaxAccelerationMicrometersPerSecondSquared, 10_000, 50_000_000)
                && Within(9, machine.TraverseSpeedMicrometersPerSecond, machine.StartSpeedMicrometersPerSecond, machine.MaxSpeedMicrometersPerSecond)
                && Within(10, machine.TraverseRampMilliseconds, 10, 2_000)
                && Within(11, machine.HomingSpeedMicrometersPerSecond, 500, 30_000)
                && Within(12, machine.HomingBackoffMicrometers, 200, 10_000)
                && Within(13, machine.MinGapMicroseconds, 40_000, 1_000_000)
                && Within(14, machine.MaxLiquidMicrolitersPerSecond, 100, 50_000)
                && Within(15, machine.MaxFoamMicrolitersPerSecond, 100, 200_000)
                && Within(16, machine.SyringeMarginMicroliters, 0, 10_000)
                && Within(17, machine.EnableSettleMilliseconds, 10, 2_000)
                && Within(18, machine.ValveSettleMilliseconds, 20, 2_000)
                && Within(19, machine.ValveTimeoutMilliseconds, 200, 10_000)
                && Within(20, machine.DriftToleranceSteps, 1, 1_000)
                && Within(21, machine.MaxSkewMicroseconds, 100, 50_000)
                && CheckRates(machine);
        }

        /// <summary>Checks a calibration.</summary>
        public bool Check(Calibration calibration)
        {
            // A bore table and a printed scale differ by up to 8.5 %: more than 10 % is a mistake.
            return Within(2, calibration.VolumeScaleAPartsPerMillion, 900_000, 1_100_000)
                && Within(3, calibration.VolumeScaleBPartsPerMillion, 900_000, 1_100_000)
                && Within(4, calibration.ServoGasPortMicroseconds, 500, 2_500)
                && Within(5, calibration.ServoMixMicroseconds, 500, 2_500)
                && Within(6, calibration.ServoLiquidPortMicroseconds, 500, 2_500)
                && Within(7, calibration.BacklashStepsA, 0, MaxBacklashSteps)
                && Within(8, calibration.BacklashStepsB, 0, MaxBacklashSteps)
                && Within(9, calibration.GasFillExtraPartsPerMillion, 0, MaxGasFillExtraPartsPerMillion);
        }

        // Every step must be one that the pulse generator can make.
        private bool CheckRates(MachineProfile machine)
        {
            long least = PlungerGeometry.SlowestMicrometersPerSecond(machine.StepsPerMillimeter);
            long most = PlanLimits.MaxStepsPerSecond * 1_000L / machine.StepsPerMillimeter;
            return Within(6, machine.StartSpeedMicrometersPerSecond, least, most)
                && Within(7, machine.MaxSpeedMicrometersPerSecond, least, most)
                && Within(11, machine.HomingSpeedMicrometersPerSecond, least, most);
        }

        private bool Within(byte field, long value, long least, long most)
        {
            if (value >= least && value <= most)
            {
                return true;
            }

            _field = field;
            _value = value;
            _limit = value < least ? least : most;
            return false;
        }
    }
}
