using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The passes: every train worked out first, then replayed, both axes at the same volume rate, with exact gaps.</summary>
    public sealed class MixSequence
    {
        // The fault's value: a pass.
        private const int ImpossiblePass = 2;

        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly PassTrains _trains;
        private readonly DeadlineSpin _spin;
        private readonly EventLog _events;
        private readonly PassCompleted _completed = new PassCompleted();

        private RunPlan _plan;
        private MachineProfile _machine;
        private Calibration _calibration;
        private Phase _phase;
        private ulong _nextStart;
        private ulong _lastEnd;
        private uint _startCost;
        private ushort _passes;

        /// <summary>Makes the sequence.</summary>
        public MixSequence(PlungerDrives drives, ThreeWayValve valve, Guard guard, TrainPlanner planner, EventLog events)
        {
            _drives = drives;
            _valve = valve;
            _guard = guard;
            _trains = new PassTrains(drives.Trains, planner);
            _spin = new DeadlineSpin(guard);
            _events = events;
        }

        private enum Phase : byte
        {
            Idle = 0,
            Planning = 1,
            Valve = 2,
            Collecting = 3,
            Waiting = 4,
            Running = 5,
        }

        /// <summary>Passes completed.</summary>
        public ushort Passes => _passes;

        /// <summary>End of the last pass, device time in µs: zero of the foam age.</summary>
        public ulong LastEndMicroseconds => _lastEnd;

        /// <summary>Starts mixing.</summary>
        /// <param name="plan">The plan, checked.</param>
        /// <param name="steps">Its strokes.</param>
        /// <param name="machine">The machine profile.</param>
        /// <param name="calibration">The calibration.</param>
        /// <param name="startCostMicroseconds">How long the call takes that starts a train: a start is called so much earlier.</param>
        public void Begin(RunPlan plan, PlanSteps steps, MachineProfile machine, Calibration calibration, uint startCostMicroseconds)
        {
            _plan = plan;
            _machine = machine;
            _calibration = calibration;
            _startCost = startCostMicroseconds;
            _passes = 0;
            _lastEnd = 0;
            _guard.TellPasses(0);
            _trains.Begin(plan, steps, machine);
            _phase = Phase.Planning;
        }

        /// <summary>Does a bounded piece: at most 128 steps worked out, one start, or one spin.</summary>
        /// <returns>True when every pass was made; with a fault it never comes to that.</returns>
        public bool Poll(ulong nowMicroseconds)
        {
            switch (_phase)
            {
                case Phase.Planning:
                    Plan();
                    break;
                case Phase.Valve:
                    if (_valve.Poll())
                    {
                        _phase = Phase.Waiting;
                    }

                    break;
                case Phase.Collecting:
                    // Now, so that no collection falls into the spin before the next start; in a turn of its own, to keep that one short.
                    nanoFramework.Runtime.Native.GC.Run(false);
                    _phase = Phase.Waiting;
                    break;
                case Phase.Waiting:
                    WaitAndStart(nowMicroseconds);
                    break;
                case Phase.Running:
                    WaitAndEnd(nowMicroseconds);
                    break;
            }

            return _phase == Phase.Idle;
        }

        private static SyringeSide PushingIn(int pass) => (pass & 1) == 1 ? SyringeSide.A : SyringeSide.B;

        private void Plan()
        {
            if (!_trains.Advance())
            {
                return;
            }

            if (_trains.Failed)
            {
                _guard.Raise(FaultCode.PlanImpossible, ImpossiblePass, 0);
                return;
            }

            _guard.TurnValve(ValvePosition.Mix, _machine, _calibration);
            _phase = Phase.Valve;
        }

        private void WaitAndStart(ulong now)
        {
            bool first = _passes == 0;
            if (!first && now + DeadlineSpin.LongestMicroseconds < _nextStart)
            {
                return;
            }

            int pass = _passes + 1;
            SpeedStage stage = _trains.StageOf(pass);
            bool pushesA = PushingIn(pass) == SyringeSide.A;
            if (!_guard.MayStartPass(_drives.A.WayOf(_trains.Of(SyringeSide.A, stage), pushesA), _drives.B.WayOf(_trains.Of(SyringeSide.B, stage), !pushesA)))
            {
                return;
            }

            Axis pushing = _drives.Of(PushingIn(pass));
            Axis receiving = pushing == _drives.A ? _drives.B : _drives.A;
            receiving.Arm(_trains.Of(receiving.Side, stage), false);
            pushing.Arm(_trains.Of(pushing.Side, stage), true);
            if (first || _spin.Until(_nextStart - _startCost))
            {
                StartPass(pass, stage, pushing, receiving);
            }
        }

        private void StartPass(int pass, SpeedStage stage, Axis pushing, Axis receiving)
        {
            // The receiving plunger makes room first: the skew then pulls on the gas instead of pressing on it.
            receiving.Fire();
            pushing.Fire();

            _completed.Pass = (ushort)pass;
            _completed.Passes = _plan.Passes;
            _completed.Stage = stage;
            _completed.Pushing = pushing.Side;
            _completed.StartMicroseconds = receiving.StartedAt;
            _completed.PlannedMicroseconds = _trains.Of(pushing.Side, stage).DurationMicroseconds;
            _completed.SkewMicroseconds = (uint)(pushing.StartedAt - receiving.StartedAt);
            _completed.GapMicroseconds = pass == 1 ? 0 : (uint)(receiving.StartedAt - _lastEnd);
            _phase = Phase.Running;
        }

        private void WaitAndEnd(ulong now)
        {
            ulong end = _drives.A.EndsAt > _drives.B.EndsAt ? _drives.A.EndsAt : _drives.B.EndsAt;
            if (now + DeadlineSpin.LongestMicroseconds < end || !_spin.Until(end))
            {
                return;
            }

            if (!IsProved(_drives.A) || !IsProved(_drives.B))
            {
                return;
            }

            ulong seen = HighResTimer.GetCurrent();
            _lastEnd = end;
            _nextStart = end + _plan.GapMicroseconds;
            _passes++;
            _guard.TellPasses(_passes);
            Report(seen);
            EndPass();
        }

        private bool IsProved(Axis axis) => !axis.IsMoving || _guard.Settle(axis);

        private void Report(ulong seen)
        {
            _completed.DurationMicroseconds = (uint)(seen - _completed.StartMicroseconds);
            _completed.CommandedStepsA = (ushort)_drives.A.SentSteps;
            _completed.CountedStepsA = (ushort)_drives.A.CountedSteps;
            _completed.CommandedStepsB = (ushort)_drives.B.SentSteps;
            _completed.CountedStepsB = (ushort)_drives.B.CountedSteps;
            _events.Add(EventType.PassCompleted, _completed);
        }

        private void EndPass()
        {
            if (_completed.SkewMicroseconds > _machine.MaxSkewMicroseconds)
            {
                _guard.Raise(FaultCode.StartSkew, (int)_completed.SkewMicroseconds, (int)_machine.MaxSkewMicroseconds);
            }
            else if (_passes == _plan.Passes)
            {
                _phase = Phase.Idle;
            }
            else
            {
                _phase = Phase.Collecting;
            }
        }
    }
}
