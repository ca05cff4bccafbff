using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>Finds the home switch of one axis: off the switch, toward it in short trains, off again, then toward it step by step.</summary>
    public sealed class HomeSearch
    {
        private readonly Axis _axis;
        private readonly TrainSet _trains;
        private readonly Guard _guard;

        private Phase _phase;
        private int _backoffSteps;
        private int _mostSteps;
        private int _stepsInPhase;
        private int _stepsOpen;

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
            LeaveSwitch = 1,
            Coarse = 2,
            BackOff = 3,
            Fine = 4,
        }

        /// <summary>The axis.</summary>
        public SyringeSide Side => _axis.Side;

        /// <summary>The search is under way.</summary>
        public bool IsBusy => _phase != Phase.Idle;

        /// <summary>The position was known when the search began.</summary>
        public bool DriftKnown { get; private set; }

        /// <summary>Where home was found against where it was expected, steps; positive toward the stopcock.</summary>
        public int DriftSteps { get; private set; }

        /// <summary>Steps made toward home.</summary>
        public uint TravelSteps { get; private set; }

        /// <summary>Starts the search.</summary>
        public void Begin(MachineProfile machine)
        {
            _backoffSteps = PlungerGeometry.StepsOfDistance(machine.HomingBackoffMicrometers, machine.StepsPerMillimeter);
            _mostSteps = PlungerGeometry.StepsOfDistance(machine.TravelMicrometers + machine.SoftMarginMicrometers, machine.StepsPerMillimeter);
            DriftKnown = _axis.PositionKnown;
            DriftSteps = 0;
            TravelSteps = 0;
            Enter(_axis.AtHomeSwitch ? Phase.LeaveSwitch : Phase.Coarse);
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

            Decide(_axis.AtHomeSwitch);
            return !IsBusy;
        }

        /// <summary>Forgets the search; a train that runs ends by itself.</summary>
        public void Drop() => _phase = Phase.Idle;

        private void Decide(bool closed)
        {
            switch (_phase)
            {
                case Phase.LeaveSwitch:
                case Phase.BackOff:
                    Leave(closed);
                    break;
                case Phase.Coarse:
                    Approach(closed, _trains.Coarse, _mostSteps);
                    break;
                case Phase.Fine:
                    Approach(closed, _trains.Single, 3 * _backoffSteps);
                    break;
            }
        }

        private void Leave(bool closed)
        {
            _stepsOpen = closed ? 0 : _stepsOpen;
            if (_stepsOpen > _backoffSteps)
            {
                Enter(_phase == Phase.BackOff ? Phase.Fine : Phase.Coarse);
                Decide(closed);
            }
            else if (closed && _stepsInPhase > 4 * _backoffSteps)
            {
                _guard.Raise(FaultCode.HomeStuckClosed, _stepsInPhase, 4 * _backoffSteps);
            }
            else
            {
                Send(_trains.Coarse, true);
            }
        }

        private void Approach(bool closed, Train train, int most)
        {
            if (closed)
            {
                Arrive();
            }
            else if (_stepsInPhase >= most)
            {
                _guard.Raise(FaultCode.HomeNotFound, _stepsInPhase, most);
            }
            else
            {
                Send(train, false);
            }
        }

        private void Arrive()
        {
            if (_phase == Phase.Coarse)
            {
                Enter(Phase.BackOff);
                Decide(true);
                return;
            }

            DriftSteps = DriftKnown ? _axis.Position : 0;
            _axis.SetHome();
            Enter(Phase.Idle);
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
            TravelSteps += forward ? 0 : (uint)train.Steps;
        }

        private void Enter(Phase phase)
        {
            _phase = phase;
            _stepsInPhase = 0;
            _stepsOpen = 0;
        }
    }
}
