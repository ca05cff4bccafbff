namespace FoamDevice.Protocol
{
    /// <summary>Whether a machine can carry a run plan out: the one validator of both sides.</summary>
    /// <remarks>The first broken rule ends the check; <see cref="Field"/>, <see cref="Value"/> and <see cref="Limit"/> name it.</remarks>
    public sealed class PlanRules
    {
        private readonly PlanSteps _steps = new PlanSteps();
        private PlanField _field;
        private long _value;
        private long _limit;
        private bool _isMinimum;

        /// <summary>The field, or the figure that follows from several, that broke a rule.</summary>
        public PlanField Field => _field;

        /// <summary>Its value, in the field's unit.</summary>
        public long Value => _value;

        /// <summary>The limit it broke, in the field's unit.</summary>
        public long Limit => _limit;

        /// <summary>The limit is the smallest allowed value; otherwise the largest.</summary>
        public bool IsMinimum => _isMinimum;

        /// <summary>The strokes of the plan that was checked last.</summary>
        public PlanSteps Steps => _steps;

        /// <summary>Checks a plan. Machine profile and calibration have passed <see cref="SettingsRules"/>.</summary>
        /// <returns>True when every rule holds.</returns>
        public bool Check(RunPlan plan, MachineProfile machine, Calibration calibration)
        {
            _field = PlanField.None;
            _value = 0;
            _limit = 0;
            if (!CheckCounts(plan) || !CheckVolumes(plan, machine, calibration) || !CheckDurations(plan, machine) || !CheckFill(plan) || !CheckLink(plan))
            {
                return false;
            }

            _steps.Set(plan, machine, calibration);
            return CheckStroke(plan, machine) && CheckStages(plan, machine) && CheckFillSpeed(plan, machine);
        }

        private bool CheckCounts(RunPlan plan)
        {
            return AtLeast(PlanField.RunToken, plan.RunToken == 0 ? 0 : 1, 1)
                && AtLeast(PlanField.Passes, plan.Passes, 1)
                && AtMost(PlanField.Passes, plan.Passes, PlanLimits.MaxPasses)
                && AtMost(PlanField.LastSlowPass, plan.LastSlowPass, plan.Passes)
                && CheckFinish(plan);
        }

        private bool CheckFinish(RunPlan plan)
        {
            if (!AtMost(PlanField.FinishIn, (byte)plan.FinishIn, (byte)SyringeSide.B))
            {
                return false;
            }

            // Pass 1 pushes from A to B: an even number of passes ends in A, an odd one in B.
            SyringeSide end = (plan.Passes & 1) == 0 ? SyringeSide.A : SyringeSide.B;
            return plan.FinishIn == SyringeSide.None || plan.FinishIn == end || Refuse(PlanField.FinishIn, (byte)plan.FinishIn, (byte)end, false);
        }

        private bool CheckVolumes(RunPlan plan, MachineProfile machine, Calibration calibration)
        {
            long neededA = (long)plan.LiquidMicroliters + plan.GasMicroliters + machine.SyringeMarginMicroliters;

            // B draws the gas at less than ambient pressure, so it takes more room there.
            long chargeB = plan.LiquidMicroliters + PlanSteps.GasDrawnMicroliters(plan, calibration);
            return AtLeast(PlanField.LiquidMicroliters, plan.LiquidMicroliters, PlanLimits.MinPhaseMicroliters)
                && AtLeast(PlanField.GasMicroliters, plan.GasMicroliters, PlanLimits.MinPhaseMicroliters)
                && AtMost(PlanField.ChargeMicroliters, chargeB, PlanLimits.MaxChargeMicroliters)
                && Within(PlanField.BoreAMicrometers, plan.BoreAMicrometers, PlanLimits.MinBoreMicrometers, PlanLimits.MaxBoreMicrometers)
                && Within(PlanField.BoreBMicrometers, plan.BoreBMicrometers, PlanLimits.MinBoreMicrometers, PlanLimits.MaxBoreMicrometers)
                && AtLeast(PlanField.CapacityAMicroliters, plan.CapacityAMicroliters, neededA)
                && AtLeast(PlanField.CapacityBMicroliters, plan.CapacityBMicroliters, chargeB + machine.SyringeMarginMicroliters);
        }

        private bool CheckDurations(RunPlan plan, MachineProfile machine)
        {
            bool slow = plan.LastSlowPass > 1;
            return CheckDuration(PlanField.FirstDurationMicroseconds, plan.FirstDurationMicroseconds, PlanField.FirstRampPartsPerMillion, plan.FirstRampPartsPerMillion)
                && (!slow || CheckDuration(PlanField.SlowDurationMicroseconds, plan.SlowDurationMicroseconds, PlanField.SlowRampPartsPerMillion, plan.SlowRampPartsPerMillion))
                && CheckDuration(PlanField.FastDurationMicroseconds, plan.FastDurationMicroseconds, PlanField.FastRampPartsPerMillion, plan.FastRampPartsPerMillion)
                && Within(PlanField.GapMicroseconds, plan.GapMicroseconds, machine.MinGapMicroseconds, PlanLimits.MaxGapMicroseconds);
        }

        private bool CheckDuration(PlanField durationField, uint duration, PlanField rampField, uint ramp)
        {
            return Within(durationField, duration, PlanLimits.MinPassMicroseconds, PlanLimits.MaxPassMicroseconds)
                && Within(rampField, ramp, PlanLimits.MinRampPartsPerMillion, PlanLimits.MaxRampPartsPerMillion);
        }

        private bool CheckFill(RunPlan plan)
        {
            return AtMost(PlanField.Purges, plan.Purges, PlanLimits.MaxPurges)
                && AtLeast(PlanField.PurgeMicroliters, plan.Purges == 0 ? PlanLimits.MinPhaseMicroliters : plan.PurgeMicroliters, PlanLimits.MinPhaseMicroliters)
                && AtMost(PlanField.PurgeMicroliters, plan.PurgeMicroliters, (long)plan.LiquidMicroliters + plan.GasMicroliters)
                && AtLeast(PlanField.FillMicrolitersPerSecond, plan.FillMicrolitersPerSecond, PlanLimits.MinFillMicrolitersPerSecond)
                && AtMost(PlanField.FillDwellMilliseconds, plan.FillDwellMilliseconds, PlanLimits.MaxFillDwellMilliseconds);
        }

        private bool CheckLink(RunPlan plan)
        {
            return AtMost(PlanField.LinkLoss, (byte)plan.LinkLoss, (byte)LinkLossChoice.FinishRun)
                && Within(PlanField.LinkGraceMilliseconds, plan.LinkGraceMilliseconds, PlanLimits.MinLinkGraceMilliseconds, PlanLimits.MaxLinkGraceMilliseconds);
        }

        private bool CheckStroke(RunPlan plan, MachineProfile machine)
        {
            int longest = _steps.ChargeA > _steps.ChargeB ? _steps.ChargeA : _steps.ChargeB;

            // In whole steps, as the device holds its targets against its limits: a plan that passes here must not fail there by rounding.
            int room = _steps.Empty - PlungerGeometry.StepsOfDistance(machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            return AtMost(PlanField.StrokeMicrometers, PlungerGeometry.MicrometersOf(longest, machine.StepsPerMillimeter), PlungerGeometry.MicrometersOf(room, machine.StepsPerMillimeter));
        }

        private bool CheckStages(RunPlan plan, MachineProfile machine)
        {
            return CheckFirst(plan, machine)
                && (plan.LastSlowPass < 2 || CheckSlow(plan, machine))
                && CheckFast(plan, machine);
        }

        private bool CheckFirst(RunPlan plan, MachineProfile machine)
        {
            int longest = Longest(_steps.LiquidA, _steps.LiquidB);
            long volume = (long)plan.LiquidMicroliters * 1_000;
            return AtMost(PlanField.FirstSteps, longest, PlanLimits.MaxFirstSteps)
                && CheckSpeed(machine, longest, plan.FirstDurationMicroseconds, plan.FirstRampPartsPerMillion, PlanField.FirstSpeed, PlanField.FirstAcceleration)
                && CheckFlow(machine, longest, volume, plan.FirstDurationMicroseconds, plan.FirstRampPartsPerMillion, PlanField.FirstFlow, machine.MaxLiquidMicrolitersPerSecond)
                && CheckPeriod(_steps.LiquidA, _steps.LiquidB, longest, machine, plan.FirstDurationMicroseconds);
        }

        private bool CheckSlow(RunPlan plan, MachineProfile machine)
        {
            return CheckCharge(plan, machine, plan.SlowDurationMicroseconds, plan.SlowRampPartsPerMillion, PlanField.SlowSteps, PlanLimits.MaxSlowSteps, PlanField.SlowSpeed, PlanField.SlowAcceleration, PlanField.SlowFlow);
        }

        private bool CheckFast(RunPlan plan, MachineProfile machine)
        {
            return CheckCharge(plan, machine, plan.FastDurationMicroseconds, plan.FastRampPartsPerMillion, PlanField.FastSteps, PlanLimits.MaxFastSteps, PlanField.FastSpeed, PlanField.FastAcceleration, PlanField.FastFlow);
        }

        private bool CheckCharge(RunPlan plan, MachineProfile machine, uint duration, uint ramp, PlanField stepsField, int maxSteps, PlanField speedField, PlanField accelerationField, PlanField flowField)
        {
            int longest = Longest(_steps.PulsesA, _steps.PulsesB);

            // What takes up the play moves nothing: the volume goes in the rest of the pass, so much faster.
            long charge = ((long)plan.LiquidMicroliters + plan.GasMicroliters) * 1_000;
            long volumeA = charge * _steps.PulsesA / _steps.ChargeA;
            long volumeB = charge * _steps.PulsesB / _steps.ChargeB;
            long volume = volumeA > volumeB ? volumeA : volumeB;
            return AtMost(stepsField, longest, maxSteps)
                && CheckSpeed(machine, longest, duration, ramp, speedField, accelerationField)
                && CheckFlow(machine, longest, volume, duration, ramp, flowField, machine.MaxFoamMicrolitersPerSecond)
                && CheckPeriod(_steps.PulsesA, _steps.PulsesB, longest, machine, duration);
        }

        private bool CheckSpeed(MachineProfile machine, int longestSteps, uint duration, uint ramp, PlanField speedField, PlanField accelerationField)
        {
            long stroke = PlungerGeometry.MicrometersOf(longestSteps, machine.StepsPerMillimeter);
            long start = machine.StartSpeedMicrometersPerSecond;
            long speed = SpeedProfile.CruiseSpeed(stroke, duration, ramp, start);
            return AtMost(speedField, speed, machine.MaxSpeedMicrometersPerSecond)
                && AtMost(accelerationField, SpeedProfile.Acceleration(speed, duration, ramp, start), machine.MaxAccelerationMicrometersPerSecondSquared);
        }

        private bool CheckFlow(MachineProfile machine, int longestSteps, long volumeNanoliters, uint duration, uint ramp, PlanField field, uint limitMicrolitersPerSecond)
        {
            // Start speed as a flow: its share of the stroke each second, times the volume of the stroke.
            long stroke = PlungerGeometry.MicrometersOf(longestSteps, machine.StepsPerMillimeter);
            long startFlow = stroke == 0 ? 0 : volumeNanoliters * machine.StartSpeedMicrometersPerSecond / stroke;
            return AtMost(field, SpeedProfile.CruiseSpeed(volumeNanoliters, duration, ramp, startFlow) / 1_000, limitMicrolitersPerSecond);
        }

        private bool CheckPeriod(int stepsA, int stepsB, int longest, MachineProfile machine, uint duration)
        {
            int shortest = stepsA < stepsB ? stepsA : stepsB;
            if (shortest == 0)
            {
                return Refuse(PlanField.StepPeriod, duration, PlanLimits.MaxStepMicroseconds, false);
            }

            long mean = duration / shortest;
            long start = (long)machine.StartSpeedMicrometersPerSecond * machine.StepsPerMillimeter / 1_000;
            long shared = SpeedProfile.SharedStartSpeed(start, shortest, longest);
            long first = shared == 0 ? long.MaxValue : 1_000_000L / shared;

            // A pass slower than the start/stop rate has no ramp: every step takes the mean.
            long slowest = mean >= first ? mean + 1 : first;
            return AtMost(PlanField.StepPeriod, slowest, PlanLimits.MaxStepMicroseconds);
        }

        private bool CheckFillSpeed(RunPlan plan, MachineProfile machine)
        {
            long speed = (long)plan.FillMicrolitersPerSecond * 1_000_000_000L / _steps.AreaB;
            long stepsPerSecond = speed * machine.StepsPerMillimeter / 1_000;
            long period = stepsPerSecond == 0 ? 1_000_000L : 1_000_000L / stepsPerSecond;
            return AtMost(PlanField.FillSpeed, speed, machine.MaxSpeedMicrometersPerSecond)
                && AtMost(PlanField.StepPeriod, period, PlanLimits.MaxStepMicroseconds)
                && AtMost(PlanField.FillMicrolitersPerSecond, plan.FillMicrolitersPerSecond, machine.MaxLiquidMicrolitersPerSecond);
        }

        private static int Longest(int a, int b) => a > b ? a : b;

        private bool Within(PlanField field, long value, long least, long most) => AtLeast(field, value, least) && AtMost(field, value, most);

        private bool AtLeast(PlanField field, long value, long least) => value >= least || Refuse(field, value, least, true);

        private bool AtMost(PlanField field, long value, long most) => value <= most || Refuse(field, value, most, false);

        private bool Refuse(PlanField field, long value, long limit, bool isMinimum)
        {
            _field = field;
            _value = value;
            _limit = limit;
            _isMinimum = isMinimum;
            return false;
        }
    }
}
