namespace FoamDevice.Protocol
{
    /// <summary>The strokes of a run plan in steps of each axis. The same on both sides.</summary>
    public sealed class PlanSteps
    {
        private long _areaA;
        private long _areaB;
        private int _empty;
        private int _liquidA;
        private int _liquidB;
        private int _gasB;
        private int _purgeB;
        private int _chargeA;
        private int _chargeB;
        private int _pulsesA;
        private int _pulsesB;

        /// <summary>Bore area of syringe A, calibrated, µm².</summary>
        public long AreaA => _areaA;

        /// <summary>Bore area of syringe B, calibrated, µm².</summary>
        public long AreaB => _areaB;

        /// <summary>Carriage position at which a syringe is empty, steps from home.</summary>
        public int Empty => _empty;

        /// <summary>The liquid, axis A: what it pushes in the first pass.</summary>
        public int LiquidA => _liquidA;

        /// <summary>The liquid, axis B: what it receives in the first pass.</summary>
        public int LiquidB => _liquidB;

        /// <summary>The gas, axis B: what it draws, with what makes up for the check valve.</summary>
        public int GasB => _gasB;

        /// <summary>One purge, axis B.</summary>
        public int PurgeB => _purgeB;

        /// <summary>The whole charge, axis A.</summary>
        public int ChargeA => _chargeA;

        /// <summary>The whole charge, axis B: exactly gas and liquid as they came in, so that B is empty when it has pushed.</summary>
        public int ChargeB => _chargeB;

        /// <summary>
        /// Pulses of axis A in a pass of the whole charge: every pass after the first turns both axes round, so each train takes up the play of its nut. The
        /// first pass never does: A comes to it moving toward the stopcock, B retracting.
        /// </summary>
        public int PulsesA => _pulsesA;

        /// <summary>Pulses of axis B in a pass of the whole charge.</summary>
        public int PulsesB => _pulsesB;

        /// <summary>The gas that is drawn so that, at ambient pressure, it is the plan's, µL.</summary>
        public static long GasDrawnMicroliters(RunPlan plan, Calibration calibration)
        {
            return plan.GasMicroliters * (1_000_000L + calibration.GasFillExtraPartsPerMillion) / 1_000_000L;
        }

        /// <summary>Works the strokes out. The bores must be within <see cref="PlanLimits"/>.</summary>
        public void Set(RunPlan plan, MachineProfile machine, Calibration calibration)
        {
            uint steps = machine.StepsPerMillimeter;
            _areaA = PlungerGeometry.AreaSquareMicrometers(plan.BoreAMicrometers, calibration.VolumeScaleAPartsPerMillion);
            _areaB = PlungerGeometry.AreaSquareMicrometers(plan.BoreBMicrometers, calibration.VolumeScaleBPartsPerMillion);
            _empty = PlungerGeometry.StepsOfDistance(machine.EmptyPositionMicrometers, steps);
            _liquidA = PlungerGeometry.StepsOf(plan.LiquidMicroliters, _areaA, steps);
            _liquidB = PlungerGeometry.StepsOf(plan.LiquidMicroliters, _areaB, steps);
            _gasB = PlungerGeometry.StepsOf((uint)GasDrawnMicroliters(plan, calibration), _areaB, steps);
            _purgeB = PlungerGeometry.StepsOf(plan.PurgeMicroliters, _areaB, steps);
            _chargeA = PlungerGeometry.StepsOf(plan.LiquidMicroliters + plan.GasMicroliters, _areaA, steps);
            _chargeB = _liquidB + _gasB;
            _pulsesA = _chargeA + (int)calibration.BacklashStepsA;
            _pulsesB = _chargeB + (int)calibration.BacklashStepsB;
        }
    }
}
