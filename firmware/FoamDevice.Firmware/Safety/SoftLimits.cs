using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>How far each carriage may go, steps from home: a margin from both ends of the travel, and with a plan not beyond what its syringes hold.</summary>
    public sealed class SoftLimits
    {
        private int _lowA;
        private int _lowB;
        private int _high;

        /// <summary>The limit that the last refused target broke.</summary>
        public int Broken { get; private set; }

        /// <summary>Takes the limits of a run: never onto the bottom of a barrel, never further out than the capacity without its margin.</summary>
        public void Set(RunPlan plan, PlanSteps steps, MachineProfile machine)
        {
            int low = PlungerGeometry.StepsOfDistance(machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            int high = PlungerGeometry.StepsOfDistance((long)machine.TravelMicrometers - machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            _high = steps.Empty < high ? steps.Empty : high;
            _lowA = LowOf(low, steps.Empty, plan.CapacityAMicroliters, steps.AreaA, machine);
            _lowB = LowOf(low, steps.Empty, plan.CapacityBMicroliters, steps.AreaB, machine);
        }

        /// <summary>Whether a carriage may go there.</summary>
        public bool Allow(SyringeSide side, int target)
        {
            int low = side == SyringeSide.A ? _lowA : _lowB;
            Broken = target < low ? low : _high;
            return target >= low && target <= _high;
        }

        private static int LowOf(int low, int empty, uint capacityMicroliters, long area, MachineProfile machine)
        {
            // Beyond what any syringe holds the travel is the limit; and so the product below stays small.
            uint usable = capacityMicroliters - machine.SyringeMarginMicroliters;
            usable = usable > PlanLimits.MaxChargeMicroliters ? PlanLimits.MaxChargeMicroliters : usable;

            // A charge comes in as liquid and gas, each rounded to its nearest step: together up to one more.
            int full = empty - PlungerGeometry.StepsOf(usable, area, machine.StepsPerMillimeter) - 1;
            return full > low ? full : low;
        }
    }
}
