using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>How far each carriage may go, steps from home: a margin from both ends of the travel, never onto the bottom of a barrel, and with a plan not beyond what its syringes hold.</summary>
    public sealed class SoftLimits
    {
        private int _lowA;
        private int _lowB;
        private int _high;

        /// <summary>The furthest toward the stopcock: there an empty syringe has its plunger at the bottom.</summary>
        public int High => _high;

        /// <summary>Takes the limits of a machine, whatever is mounted.</summary>
        public void Set(MachineProfile machine)
        {
            _lowA = PlungerGeometry.StepsOfDistance(machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            _lowB = _lowA;
            int empty = PlungerGeometry.StepsOfDistance(machine.EmptyPositionMicrometers, machine.StepsPerMillimeter);
            int high = PlungerGeometry.StepsOfDistance((long)machine.TravelMicrometers - machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            _high = empty < high ? empty : high;
        }

        /// <summary>Takes the limits of a run: no further out than the capacity without its margin.</summary>
        public void Set(RunPlan plan, PlanSteps steps, MachineProfile machine)
        {
            Set(machine);
            _lowA = LowOf(_lowA, steps.Empty, plan.CapacityAMicroliters, steps.AreaA, machine);
            _lowB = LowOf(_lowB, steps.Empty, plan.CapacityBMicroliters, steps.AreaB, machine);
        }

        /// <summary>The allowed position that is nearest to a target: the target itself when it is allowed.</summary>
        public int Nearest(SyringeSide side, long target)
        {
            int low = side == SyringeSide.A ? _lowA : _lowB;
            if (target < low)
            {
                return low;
            }

            return target > _high ? _high : (int)target;
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
