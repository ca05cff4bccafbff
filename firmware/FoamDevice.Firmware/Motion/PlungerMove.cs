using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Moves one plunger to a position outside mixing, in as many legs as the train buffer asks for, or as a stop needs to be heard.</summary>
    public sealed class PlungerMove
    {
        // The fault's value: a move outside mixing.
        private const int ImpossibleMove = 1;

        // Of a move that a stop may end: a slow one in one train would go on for minutes. A way at the reference machine's traverse speed stays whole.
        private const int LongestLegSeconds = 3;

        private readonly PlungerDrives _drives;
        private readonly Guard _guard;
        private readonly TrainPlanner _planner;
        private readonly TraverseProfile _profile = new TraverseProfile();

        private Axis _axis;
        private Train _train;
        private double _rate;
        private double _startRate;
        private double _rampSeconds;
        private double _maxAcceleration;
        private int _longestLeg;
        private ulong _firstStart;
        private bool _planned;
        private bool _isBusy;
        private int _from;
        private int _target;
        private uint _commandedSteps;
        private uint _countedSteps;
        private uint _durationMicroseconds;

        /// <summary>Makes the mover.</summary>
        public PlungerMove(PlungerDrives drives, Guard guard, TrainPlanner planner)
        {
            _drives = drives;
            _guard = guard;
            _planner = planner;
        }

        /// <summary>A move is under way.</summary>
        public bool IsBusy => _isBusy;

        /// <summary>The axis that moves or moved last.</summary>
        public SyringeSide Side => _axis.Side;

        /// <summary>Position before the move.</summary>
        public int From => _from;

        /// <summary>Position now, as far as legs are proved.</summary>
        public int Reached => _axis.Position;

        /// <summary>Pulses sent over all legs, with those that took up the play of the nut.</summary>
        public uint CommandedSteps => _commandedSteps;

        /// <summary>Pulses counted over all legs.</summary>
        public uint CountedSteps => _countedSteps;

        /// <summary>From the first start to the last count, µs.</summary>
        public uint DurationMicroseconds => _durationMicroseconds;

        /// <summary>Starts a move; one that the interlocks do not allow is a fault.</summary>
        /// <param name="side">The axis.</param>
        /// <param name="target">Steps from home.</param>
        /// <param name="rate">Steps/s.</param>
        /// <param name="machine">The machine profile in force.</param>
        public void Begin(SyringeSide side, int target, double rate, MachineProfile machine) => Begin(side, target, rate, machine, int.MaxValue);

        /// <summary>The same in legs of a few seconds: a stop ends it between two of them.</summary>
        public void BeginStoppable(SyringeSide side, int target, double rate, MachineProfile machine) =>
            Begin(side, target, rate, machine, (int)(rate * LongestLegSeconds));

        /// <summary>Does a bounded piece of the move.</summary>
        /// <returns>True when it is over and proved; with a fault it never comes to that.</returns>
        public bool Poll()
        {
            if (!_isBusy || _guard.IsFaulted)
            {
                return !_isBusy;
            }

            if (!_axis.IsMoving)
            {
                PlanOrStart();
            }
            else if (HighResTimer.GetCurrent() >= _axis.EndsAt && _guard.Settle(_axis))
            {
                EndLeg();
            }

            return !_isBusy;
        }

        private void Begin(SyringeSide side, int target, double rate, MachineProfile machine, int longestLeg)
        {
            _axis = _drives.Of(side);
            _from = _axis.Position;
            _target = target;
            _commandedSteps = 0;
            _countedSteps = 0;
            _durationMicroseconds = 0;

            // A move that a fault ends stays busy: nobody takes it for done.
            _isBusy = true;
            if (!_guard.AllowMove(side, target))
            {
                return;
            }

            _train = _drives.Trains.Of(side, SpeedStage.Fast);
            _longestLeg = longestLeg < _train.Capacity ? longestLeg : _train.Capacity;
            _rate = rate;
            _startRate = PlungerGeometry.StepsPerSecondOf(machine.StartSpeedMicrometersPerSecond, machine.StepsPerMillimeter);
            _rampSeconds = machine.TraverseRampMilliseconds / 1_000.0;
            _maxAcceleration = PlungerGeometry.StepsPerSecondOf(machine.MaxAccelerationMicrometersPerSecondSquared, machine.StepsPerMillimeter);
            _firstStart = 0;
            _isBusy = target != _from;
            BeginLeg();
        }

        private void BeginLeg()
        {
            if (_axis.Position == _target)
            {
                return;
            }

            int steps = LegSteps();

            _profile.Set(steps, _rate, _startRate, _rampSeconds, _maxAcceleration);
            _planner.Begin(_train, steps, _profile.DurationMicroseconds, _profile.RampPartsPerMillion, _startRate);
            _planned = false;
        }

        private int LegSteps()
        {
            int left = _target - _axis.Position;
            left = left < 0 ? _axis.TakeUp(false) - left : left + _axis.TakeUp(true);
            return left < _longestLeg ? left : _longestLeg;
        }

        private void PlanOrStart()
        {
            if (!_planned)
            {
                _planned = _planner.Advance();
                return;
            }

            if (_planner.Failed)
            {
                _guard.Raise(FaultCode.PlanImpossible, ImpossibleMove, 0);
            }
            else if (_guard.MayStart(_axis.Side))
            {
                _axis.Start(_train, _target > _axis.Position);
                _firstStart = _firstStart == 0 ? _axis.StartedAt : _firstStart;
            }
        }

        private void EndLeg()
        {
            _commandedSteps += (uint)_axis.SentSteps;
            _countedSteps += (uint)_axis.CountedSteps;
            _durationMicroseconds = (uint)(HighResTimer.GetCurrent() - _firstStart);
            _isBusy = _axis.Position != _target;
            BeginLeg();
        }
    }
}
