using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The boot self-test: trains of three lengths on both axes, drivers off, against the counters.</summary>
    /// <remarks>
    /// 10 µs a step is faster than any motor follows, should a driver be on against all odds. The longest train makes the chip
    /// find the native memory that it keeps for the channel; running out of it later would stop the program.
    /// </remarks>
    public sealed class SelfTest
    {
        private const int StepMicroseconds = 10;
        private const ulong CountGraceMicroseconds = 5_000;

        // Above any rate of these trains: so they get no ramps.
        private const double NoRampRate = 1_000_000.0;

        private const int TrainsPerAxis = 3;

        private readonly PlungerDrives _drives;
        private readonly TrainPlanner _planner;
        private readonly EventLog _events;
        private readonly SelfTestCompleted _completed = new SelfTestCompleted();

        private int _length;
        private Phase _phase;
        private SelfTestState _state;
        private int _countedSteps;
        private int _sentSteps;
        private uint _startCostMicroseconds;

        /// <summary>Makes the test.</summary>
        public SelfTest(PlungerDrives drives, TrainPlanner planner, EventLog events)
        {
            _drives = drives;
            _planner = planner;
            _events = events;
            Plan(drives.A);
        }

        private enum Phase : byte
        {
            PlanningA = 0,
            PlanningB = 1,
            Running = 2,
            Over = 3,
        }

        /// <summary>What was found.</summary>
        public SelfTestState State => _state;

        /// <summary>Pulses counted in the failing train.</summary>
        public int CountedSteps => _countedSteps;

        /// <summary>Pulses sent in it.</summary>
        public int SentSteps => _sentSteps;

        /// <summary>How long the call takes that starts the longest train, µs; known once the test has passed.</summary>
        public uint StartCostMicroseconds => _startCostMicroseconds;

        /// <summary>Does a bounded piece.</summary>
        /// <returns>True when the test is over.</returns>
        public bool Poll()
        {
            switch (_phase)
            {
                case Phase.PlanningA:
                    if (_planner.Advance())
                    {
                        Plan(_drives.B);
                        _phase = Phase.PlanningB;
                    }

                    break;
                case Phase.PlanningB:
                    if (_planner.Advance())
                    {
                        StartBoth();
                    }

                    break;
                case Phase.Running:
                    Check();
                    break;
            }

            return _phase == Phase.Over;
        }

        private static int StepsOf(int train) => train == 0 ? 16 : train == 1 ? 256 : PlanLimits.MaxFastSteps;

        private void Plan(Axis axis)
        {
            int steps = StepsOf(_length);
            _planner.Begin(_drives.Trains.Of(axis.Side, SpeedStage.Fast), steps, (uint)(steps * StepMicroseconds), 0, NoRampRate);
        }

        private void StartBoth()
        {
            _drives.Enable.Off();
            _drives.A.Start(_drives.Trains.Of(SyringeSide.A, SpeedStage.Fast), false);
            _drives.B.Start(_drives.Trains.Of(SyringeSide.B, SpeedStage.Fast), false);
            _phase = Phase.Running;
        }

        private void Check()
        {
            ulong now = HighResTimer.GetCurrent();
            if (!IsProved(_drives.A, now) || !IsProved(_drives.B, now))
            {
                return;
            }

            _startCostMicroseconds = _drives.A.StartCostMicroseconds;
            _length++;
            if (_length == TrainsPerAxis)
            {
                End(true, _drives.A, SyringeSide.None);
            }
            else
            {
                Plan(_drives.A);
                _phase = Phase.PlanningA;
            }
        }

        private bool IsProved(Axis axis, ulong now)
        {
            if (!axis.IsMoving || (now >= axis.EndsAt && axis.Settle()))
            {
                return true;
            }

            if (now > axis.EndsAt + CountGraceMicroseconds)
            {
                End(false, axis, axis.Side);
            }

            return false;
        }

        private void End(bool passed, Axis axis, SyringeSide failed)
        {
            _countedSteps = axis.CountedSteps;
            _sentSteps = axis.SentSteps;
            _state = passed ? SelfTestState.Passed : SelfTestState.Failed;
            _phase = Phase.Over;
            _completed.Passed = passed;
            _completed.Side = failed;
            _completed.Steps = (uint)_sentSteps;
            _completed.Counted = (uint)_countedSteps;
            _events.Add(EventType.SelfTestCompleted, _completed);
        }
    }
}
