using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Finds the home switch of one axis: toward it in short trains, off it, then toward it again step by step.</summary>
    public sealed class HomeSearch
    {
        // Turns in which a contact must show closed, one after the other, to be closed. Noise in half of the looks gets through once in 256 steps...
        private const int LooksToClose = 8;

        // ...and this many steps at which the looks differed are a contact that can't be trusted. A good one bounces at its trip point only.
        private const int MostFlickers = 4;

        private readonly Axis _axis;
        private readonly TrainSet _trains;
        private readonly Guard _guard;

        private Phase _phase;
        private int _backoffSteps;
        private int _stepsInPhase;
        private int _mostSteps;
        private int _stepsOpen;
        private int _looksClosed;
        private int _flickers;
        private bool _driftKnown;
        private int _driftSteps;
        private uint _travelSteps;

        /// <summary>Makes the search.</summary>
        public HomeSearch(Axis axis, TrainSet trains, Guard guard)
        {
            _axis = axis;
            _trains = trains;
            _guard = guard;
        }

        private enum Phase : byte
        {
            Idle = 0,
            Coarse = 1,
            BackOff = 2,
            Fine = 3,
        }

        /// <summary>The axis.</summary>
        public SyringeSide Side => _axis.Side;

        /// <summary>The search is under way.</summary>
        public bool IsBusy => _phase != Phase.Idle;

        /// <summary>The position was known when the search began.</summary>
        public bool DriftKnown => _driftKnown;

        /// <summary>Where home was found against where it was expected, steps; positive toward the stopcock.</summary>
        public int DriftSteps => _driftSteps;

        /// <summary>Steps made toward home.</summary>
        public uint TravelSteps => _travelSteps;

        /// <summary>Starts the search.</summary>
        public void Begin(MachineProfile machine)
        {
            _backoffSteps = PlungerGeometry.StepsOfDistance(machine.HomingBackoffMicrometers, machine.StepsPerMillimeter);
            _driftKnown = _axis.PositionKnown;
            _driftSteps = 0;
            _travelSteps = 0;

            // A carriage that comes late has slipped, which is to be measured; or its switch is stuck open, and then the end switch is next, a little
            // behind home. The two look alike until home comes: so much later than expected it is still waited for, which ends before the end switch.
            // A carriage that stands nobody knows where may stand beyond its travel, at the far end switch.
            int wholeWay = PlungerGeometry.StepsOfDistance(machine.TravelMicrometers + (3L * machine.HomingBackoffMicrometers), machine.StepsPerMillimeter) + _axis.BacklashSteps;
            Enter(Phase.Coarse, _driftKnown ? _axis.Position + _axis.TakeUp(false) + _backoffSteps : wholeWay);
        }

        /// <summary>Does a bounded piece: settles a train, looks at the switch, sends the next train.</summary>
        /// <returns>True when home is found; a fault ends the search too, see <see cref="Guard"/>.</returns>
        public bool Poll()
        {
            if (!IsBusy)
            {
                return true;
            }

            if (_axis.IsMoving && (HighResTimer.GetCurrent() < _axis.EndsAt || !_guard.Settle(_axis)))
            {
                return false;
            }

            Decide();
            return !IsBusy;
        }

        // The carriage stands here.
        private void Decide()
        {
            bool closed = _axis.AtHomeSwitch;
            if (_phase == Phase.BackOff)
            {
                BackOff(closed);
            }
            else if (!closed)
            {
                _flickers += _looksClosed > 0 ? 1 : 0;
                _looksClosed = 0;
                Approach();
            }
            else if (++_looksClosed == LooksToClose)
            {
                Arrive();
            }
        }

        private void Approach()
        {
            bool fine = _phase == Phase.Fine;
            if (_stepsInPhase < _mostSteps && (!fine || _flickers <= MostFlickers))
            {
                Send(fine ? _trains.Single : _trains.Coarse, false);
            }
            else
            {
                // Where the switch has closed before, now or when this position was found, it must be here.
                _guard.RaiseHome(fine || _driftKnown ? FaultCode.HomeStuckOpen : FaultCode.HomeNotFound, Side, _stepsInPhase, _mostSteps);
            }
        }

        private void Arrive()
        {
            if (_phase == Phase.Coarse)
            {
                Enter(Phase.BackOff, (4 * _backoffSteps) + _axis.BacklashSteps);
                BackOff(true);
                return;
            }

            _driftSteps = _driftKnown ? _axis.Position : 0;
            _axis.SetHome();
            _phase = Phase.Idle;
        }

        private void BackOff(bool closed)
        {
            _stepsOpen = closed ? 0 : _stepsOpen;
            if (_stepsOpen > _backoffSteps)
            {
                // All the way back, and one train more: a switch does not close at the same step each time.
                Enter(Phase.Fine, _stepsInPhase + TrainSet.HomingSteps);
                Approach();
            }
            else if (closed && _stepsInPhase > _mostSteps)
            {
                _guard.RaiseHome(FaultCode.HomeStuckClosed, Side, _stepsInPhase, _mostSteps);
            }
            else
            {
                Send(_trains.Coarse, true);
            }
        }

        private void Send(Train train, bool forward)
        {
            if (!_guard.MayStart(_axis.Side))
            {
                return;
            }

            _axis.Start(train, forward);
            _stepsInPhase += train.Steps;
            _stepsOpen += train.Steps;
            _travelSteps += forward ? 0 : (uint)train.Steps;
        }

        private void Enter(Phase phase, int mostSteps)
        {
            _phase = phase;
            _mostSteps = mostSteps;
            _stepsInPhase = 0;
            _stepsOpen = 0;
            _looksClosed = 0;
            _flickers = 0;
        }
    }
}
