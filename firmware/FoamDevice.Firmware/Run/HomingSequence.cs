using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Homes both axes: drivers on, valve to Mix so that no closed volume is pulled on, then both searches side by side.</summary>
    public sealed class HomingSequence
    {
        private const uint CoarseRampPartsPerMillion = 250_000;

        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly TrainPlanner _planner;
        private readonly EventLog _events;
        private readonly HomeSearch _searchA;
        private readonly HomeSearch _searchB;
        private readonly HomeFound _found = new HomeFound();

        private MachineProfile _machine;
        private Phase _phase;

        /// <summary>Makes the sequence.</summary>
        public HomingSequence(PlungerDrives drives, ThreeWayValve valve, Guard guard, TrainPlanner planner, EventLog events)
        {
            _drives = drives;
            _valve = valve;
            _guard = guard;
            _planner = planner;
            _events = events;
            _searchA = new HomeSearch(drives.A, drives.Trains, guard);
            _searchB = new HomeSearch(drives.B, drives.Trains, guard);
        }

        private enum Phase : byte
        {
            Idle = 0,
            Valve = 1,
            PlanningCoarse = 2,
            PlanningSingle = 3,
            Searching = 4,
        }

        /// <summary>Both axes knew their position before, so the drift means something.</summary>
        public bool DriftKnown => _searchA.DriftKnown && _searchB.DriftKnown;

        /// <summary>Drift of axis A, steps.</summary>
        public int DriftStepsA => _searchA.DriftSteps;

        /// <summary>Drift of axis B, steps.</summary>
        public int DriftStepsB => _searchB.DriftSteps;

        /// <summary>Starts homing.</summary>
        public void Begin(MachineProfile machine, Calibration calibration)
        {
            if (!_guard.AllowHoming())
            {
                return;
            }

            _machine = machine;
            _drives.A.BacklashSteps = (int)calibration.BacklashStepsA;
            _drives.B.BacklashSteps = (int)calibration.BacklashStepsB;
            _drives.Enable.On();
            _guard.TurnValve(ValvePosition.Mix, machine, calibration);
            _phase = Phase.Valve;
        }

        /// <summary>Does a bounded piece.</summary>
        /// <returns>True when both axes are home; with a fault it never comes to that.</returns>
        public bool Poll()
        {
            switch (_phase)
            {
                case Phase.Valve:
                    if (_valve.Poll())
                    {
                        PlanCoarse();
                    }

                    break;
                case Phase.PlanningCoarse:
                    if (IsPlanned())
                    {
                        _planner.Begin(_drives.Trains.Single, 1, (uint)(1_000_000.0 / StartRate()), 0, StartRate());
                        _phase = Phase.PlanningSingle;
                    }

                    break;
                case Phase.PlanningSingle:
                    if (IsPlanned())
                    {
                        _searchA.Begin(_machine);
                        _searchB.Begin(_machine);
                        _phase = Phase.Searching;
                    }

                    break;
                case Phase.Searching:
                    PollSearch(_searchA);
                    PollSearch(_searchB);
                    _phase = _searchA.IsBusy || _searchB.IsBusy ? Phase.Searching : Phase.Idle;
                    break;
            }

            return _phase == Phase.Idle;
        }

        private double StartRate() => PlungerGeometry.StepsPerSecondOf(_machine.StartSpeedMicrometersPerSecond, _machine.StepsPerMillimeter);

        private bool IsPlanned()
        {
            bool over = _planner.Advance();
            if (over && _planner.Failed)
            {
                _guard.RaiseInternal(InternalPlace.HomingPlanning);
            }

            return over && !_planner.Failed;
        }

        private void PlanCoarse()
        {
            // Mean speed of a train that cruises at the homing speed and starts and ends at the start/stop rate.
            double rate = PlungerGeometry.StepsPerSecondOf(_machine.HomingSpeedMicrometersPerSecond, _machine.StepsPerMillimeter);
            double share = CoarseRampPartsPerMillion / 1_000_000.0;
            double start = StartRate();
            double mean = rate > start ? (rate * (1.0 - share)) + (start * share) : rate;
            _planner.Begin(_drives.Trains.Coarse, TrainSet.HomingSteps, (uint)(TrainSet.HomingSteps * 1_000_000.0 / mean), CoarseRampPartsPerMillion, start);
            _phase = Phase.PlanningCoarse;
        }

        private void PollSearch(HomeSearch search)
        {
            // A fault of one axis has made both positions unknown: the other must not find its home in the same turn.
            if (!search.IsBusy || _guard.IsFaulted || !search.Poll())
            {
                return;
            }

            _found.Side = search.Side;
            _found.TravelSteps = search.TravelSteps;
            _found.DriftKnown = search.DriftKnown;
            _found.DriftSteps = search.DriftSteps;
            _events.Add(EventType.HomeFound, _found);
        }
    }
}
