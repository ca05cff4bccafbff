using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>After a run: whether home was found where it was expected. What no sensor saw, a slipped coupling say, shows here.</summary>
    public sealed class DriftCheck
    {
        private readonly FaultLatch _faults;
        private readonly EventLog _events;
        private readonly DriftMeasured _measured = new DriftMeasured();

        /// <summary>Makes the check.</summary>
        public DriftCheck(FaultLatch faults, EventLog events)
        {
            _faults = faults;
            _events = events;
        }

        /// <summary>Tells the drift, and raises a fault when it is larger than the tolerance.</summary>
        public void Report(HomingSequence homing, uint toleranceSteps)
        {
            if (!homing.DriftKnown)
            {
                return;
            }

            _measured.DriftStepsA = homing.DriftStepsA;
            _measured.DriftStepsB = homing.DriftStepsB;
            _measured.ToleranceSteps = toleranceSteps;
            _events.Add(EventType.DriftMeasured, _measured);
            int tolerance = (int)toleranceSteps;
            int worst = Worst(homing.DriftStepsA, homing.DriftStepsB);
            if (worst > tolerance || worst < -tolerance)
            {
                _faults.Raise(FaultCode.HomingDrift, worst, tolerance);
            }
        }

        private static int Worst(int a, int b)
        {
            int sizeA = a < 0 ? -a : a;
            int sizeB = b < 0 ? -b : b;
            return sizeA > sizeB ? a : b;
        }
    }
}
