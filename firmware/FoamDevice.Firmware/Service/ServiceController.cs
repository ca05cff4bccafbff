using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What is done in Service, one thing at a time: a jog, a turn of the valve, a pulse width for its servo, the way to a travel end.</summary>
    public sealed class ServiceController
    {
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly SettingsStore _settings;
        private readonly PlungerMove _move;
        private readonly EventLog _events;
        private readonly TravelEndSearch _travelEnd;
        private readonly MoveCompleted _completed = new MoveCompleted();
        private readonly ServoSet _servoSet = new ServoSet();

        private Work _work;
        private ulong _servoSettledAt;

        /// <summary>Makes the controller.</summary>
        public ServiceController(PlungerDrives drives, ThreeWayValve valve, Guard guard, SettingsStore settings, PlungerMove move, EventLog events)
        {
            _drives = drives;
            _valve = valve;
            _guard = guard;
            _settings = settings;
            _move = move;
            _events = events;
            _travelEnd = new TravelEndSearch(drives, guard, events);
        }

        private enum Work : byte
        {
            None = 0,
            Jog = 1,
            Turn = 2,
            Servo = 3,
            Approach = 4,
            Creep = 5,
        }

        /// <summary>Something is under way.</summary>
        public bool IsBusy => _work != Work.None;

        /// <summary>Both axes are home: from now on syringes may be mounted.</summary>
        public void Begin()
        {
            _guard.SyringesOut = false;
            _guard.Limits.Set(_settings.Machine);
        }

        /// <summary>Moves one plunger.</summary>
        public void Jog(JogRequest jog) => Move(jog.Side, _drives.Of(jog.Side).Position + jog.Steps, jog.SpeedMicrometersPerSecond, Work.Jog);

        /// <summary>Turns the valve.</summary>
        public void TurnValve(ValvePosition position)
        {
            _guard.TurnValve(position, _settings.Machine, _settings.Calibration);
            _work = Work.Turn;
        }

        /// <summary>Sends the servo to a pulse width.</summary>
        public void SetServo(uint pulseMicroseconds, ulong nowMicroseconds)
        {
            // As a turn of the valve over the servo's whole range takes no longer than its timeout, a part of it takes no longer than that part.
            MachineProfile machine = _settings.Machine;
            ulong way = _valve.ServoWayMicroseconds(pulseMicroseconds);
            ulong milliseconds = (machine.ValveTimeoutMilliseconds * way / ThreeWayValve.ServoRangeMicroseconds) + machine.ValveSettleMilliseconds;
            _guard.SetServo(pulseMicroseconds);
            _servoSet.PulseMicroseconds = pulseMicroseconds;
            _servoSettledAt = nowMicroseconds + (milliseconds * 1_000);
            _work = Work.Servo;
        }

        /// <summary>Creeps to the far travel end, with the operator's word that the syringes are out.</summary>
        public void FindTravelEnd(SyringeSide side)
        {
            _guard.SyringesOut = true;
            if (_drives.Of(side).Position < _guard.Limits.High)
            {
                Move(side, _guard.Limits.High, _settings.Machine.TraverseSpeedMicrometersPerSecond, Work.Approach);
            }
            else
            {
                BeginCreep(side);
            }
        }

        /// <summary>Ends what is under way while no train runs, and tells how far a move came.</summary>
        public void Stop()
        {
            if (_work == Work.Jog || _work == Work.Approach)
            {
                TellMove();
            }

            Drop();
        }

        /// <summary>Forgets what is under way; a train that runs ends by itself.</summary>
        public void Drop()
        {
            _work = Work.None;
            _travelEnd.Drop();
        }

        /// <summary>Does a bounded piece.</summary>
        public void Poll(ulong nowMicroseconds)
        {
            switch (_work)
            {
                case Work.Jog:
                case Work.Approach:
                    PollMove();
                    break;
                case Work.Turn:
                    _work = _valve.Poll() ? Work.None : Work.Turn;
                    break;
                case Work.Servo:
                    PollServo(nowMicroseconds);
                    break;
                case Work.Creep:
                    if (_travelEnd.Poll())
                    {
                        _guard.SyringesOut = false;
                        _work = Work.None;
                    }

                    break;
            }
        }

        private void Move(SyringeSide side, int target, uint speedMicrometersPerSecond, Work work)
        {
            double rate = PlungerGeometry.StepsPerSecondOf(speedMicrometersPerSecond, _settings.Machine.StepsPerMillimeter);
            _move.BeginStoppable(side, target, rate, _settings.Machine);
            _work = work;
        }

        private void PollMove()
        {
            if (!_move.Poll())
            {
                return;
            }

            TellMove();
            if (_work == Work.Approach)
            {
                BeginCreep(_move.Side);
            }
            else
            {
                _work = Work.None;
            }
        }

        private void TellMove()
        {
            MoveReport.Fill(_completed, MovePurpose.Service, _move);
            _events.Add(EventType.MoveCompleted, _completed);
        }

        private void BeginCreep(SyringeSide side)
        {
            _travelEnd.Begin(side, _settings.Machine);
            _work = Work.Creep;
        }

        private void PollServo(ulong now)
        {
            if (now < _servoSettledAt)
            {
                return;
            }

            _servoSet.Sensors = (byte)_valve.Sensors;
            _events.Add(EventType.ServoSet, _servoSet);
            _work = Work.None;
        }
    }
}
