namespace FoamDevice.Protocol
{
    /// <summary>The strokes of a run plan in steps of each axis. The same on both sides.</summary>
    public sealed class PlanSteps
    {
        /// <summary>Bore area of syringe A, calibrated, µm².</summary>
        public long AreaA { get; private set; }

        /// <summary>Bore area of syringe B, calibrated, µm².</summary>
        public long AreaB { get; private set; }

        /// <summary>Carriage position at which a syringe is empty, steps from home.</summary>
        public int Empty { get; private set; }

        /// <summary>The liquid, axis A: what it pushes in the first pass.</summary>
        public int LiquidA { get; private set; }

        /// <summary>The liquid, axis B: what it receives in the first pass.</summary>
        public int LiquidB { get; private set; }

        /// <summary>The gas, axis B: what it draws, with what makes up for the check valve.</summary>
        public int GasB { get; private set; }

        /// <summary>One purge, axis B.</summary>
        public int PurgeB { get; private set; }

        /// <summary>The whole charge, axis A.</summary>
        public int ChargeA { get; private set; }

        /// <summary>The whole charge, axis B: exactly gas and liquid as they came in, so that B is empty when it has pushed.</summary>
        public int ChargeB { get; private set; }

        /// <summary>
        /// Pulses of axis A in a pass of the whole charge: every pass after the first turns both axes round, so each train takes up the play of its nut. The
        /// first pass never does: A comes to it moving toward the stopcock, B retracting.
        /// </summary>
        public int PulsesA { get; private set; }

        /// <summary>Pulses of axis B in a pass of the whole charge.</summary>
        public int PulsesB { get; private set; }

        /// <summary>The gas that is drawn so that, at ambient pressure, it is the plan's, µL.</summary>
        public static long GasDrawnMicroliters(RunPlan plan, Calibration calibration)
        {
            return plan.GasMicroliters * (1_000_000L + calibration.GasFillExtraPartsPerMillion) / 1_000_000L;
        }

        /// <summary>Works the strokes out. The bores must be within <see cref="PlanLimits"/>.</summary>
        public void Set(RunPlan plan, MachineProfile machine, Calibration calibration)
        {
            uint steps = machine.StepsPerMillimeter;
            AreaA = PlungerGeometry.AreaSquareMicrometers(plan.BoreAMicrometers, calibration.VolumeScaleAPartsPerMillion);
            AreaB = PlungerGeometry.AreaSquareMicrometers(plan.BoreBMicrometers, calibration.VolumeScaleBPartsPerMillion);
            Empty = PlungerGeometry.StepsOfDistance(machine.EmptyPositionMicrometers, steps);
            LiquidA = PlungerGeometry.StepsOf(plan.LiquidMicroliters, AreaA, steps);
            LiquidB = PlungerGeometry.StepsOf(plan.LiquidMicroliters, AreaB, steps);
            GasB = PlungerGeometry.StepsOf((uint)GasDrawnMicroliters(plan, calibration), AreaB, steps);
            PurgeB = PlungerGeometry.StepsOf(plan.PurgeMicroliters, AreaB, steps);
            ChargeA = PlungerGeometry.StepsOf(plan.LiquidMicroliters + plan.GasMicroliters, AreaA, steps);
            ChargeB = LiquidB + GasB;
            PulsesA = ChargeA + (int)calibration.BacklashStepsA;
            PulsesB = ChargeB + (int)calibration.BacklashStepsB;
        }
    }
}
