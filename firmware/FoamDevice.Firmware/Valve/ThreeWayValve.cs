using System.Device.Pwm;
using FoamDevice.Protocol;
using Iot.Device.ServoMotor;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The three-way valve: a servo turns it, two sensors confirm it. What they do not confirm is Unknown.</summary>
    public sealed class ThreeWayValve
    {
        private const int ServoHertz = 50;
        private const double ServoDegrees = 180;
        private const double ServoShortestMicroseconds = 500;
        private const double ServoLongestMicroseconds = 2_500;

        private readonly ServoMotor _servo;
        private readonly Inputs _inputs;
        private readonly PlungerDrives _drives;
        private readonly FaultLatch _faults;
        private readonly EventLog _events;
        private readonly ValveTurned _turned = new ValveTurned();

        private MachineProfile _machine;
        private Calibration _calibration;
        private ValvePosition _target;
        private ValvePosition _leg;
        private ulong _turnStarted;
        private ulong _legStarted;
        private ulong _agreeSince;
        private bool _agrees;
        private bool _sawBetween;
        private bool _servoStarted;

        /// <summary>Opens the servo's pin. The servo gets its first pulse with the first turn.</summary>
        public ThreeWayValve(Inputs inputs, PlungerDrives drives, FaultLatch faults, EventLog events)
        {
            _inputs = inputs;
            _drives = drives;
            _faults = faults;
            _events = events;
            Configuration.SetPinFunction(PinMap.Servo, DeviceFunction.PWM1);
            _servo = new ServoMotor(PwmChannel.CreateFromPin(PinMap.Servo, ServoHertz, 0), ServoDegrees, ServoShortestMicroseconds, ServoLongestMicroseconds);
        }

        /// <summary>The confirmed position.</summary>
        public ValvePosition Position { get; private set; }

        /// <summary>The position that was confirmed last, for the words of a fault.</summary>
        public ValvePosition LastConfirmed { get; private set; }

        /// <summary>A turn is under way.</summary>
        public bool IsTurning { get; private set; }

        /// <summary>Starts a turn.</summary>
        public void TurnTo(ValvePosition target, MachineProfile machine, Calibration calibration)
        {
            if (_drives.IsMoving)
            {
                _faults.Raise(FaultCode.Internal, (int)InternalPlace.ValveWhileMoving, 0);
                return;
            }

            _machine = machine;
            _calibration = calibration;
            _target = target;
            _turned.From = Position;
            _turnStarted = HighResTimer.GetCurrent();
            IsTurning = true;
            if (Position == target && StaysConfirmed())
            {
                _sawBetween = false;
                Confirm();
                return;
            }

            // Sensors that show the target before anything turned may be stuck: turn away first, then back.
            bool shows = _inputs.ValveSensors == SensorsAt(target);
            BeginLeg(shows ? Neighbour(target) : target);
        }

        /// <summary>Watches a turn.</summary>
        /// <returns>True when none is under way.</returns>
        public bool Poll()
        {
            if (IsTurning)
            {
                Watch(HighResTimer.GetCurrent(), _inputs.ValveSensors);
            }

            return !IsTurning;
        }

        /// <summary>Whether the sensors still show the confirmed position. If not, it is Unknown from now on.</summary>
        public bool StaysConfirmed()
        {
            if (Position != ValvePosition.Unknown && _inputs.ValveSensors != SensorsAt(Position))
            {
                Position = ValvePosition.Unknown;
            }

            return Position != ValvePosition.Unknown;
        }

        /// <summary>Forgets a turn under way; the servo stays where it was sent.</summary>
        public void Drop() => IsTurning = false;

        private static int SensorsAt(ValvePosition position)
        {
            switch (position)
            {
                case ValvePosition.GasPort:
                    return 1;
                case ValvePosition.Mix:
                    return 3;
                case ValvePosition.LiquidPort:
                    return 2;
                default:
                    return 0;
            }
        }

        private static ValvePosition Neighbour(ValvePosition position) => position == ValvePosition.Mix ? ValvePosition.GasPort : ValvePosition.Mix;

        private void BeginLeg(ValvePosition leg)
        {
            Position = ValvePosition.Unknown;
            _leg = leg;
            _legStarted = HighResTimer.GetCurrent();
            _agrees = false;

            // A leg may begin between positions, and be out of there before the next turn looks.
            _sawBetween = _inputs.ValveSensors == 0;
            _servo.WritePulseWidth((int)PulseWidthAt(leg));
            if (!_servoStarted)
            {
                _servo.Start();
                _servoStarted = true;
            }
        }

        private uint PulseWidthAt(ValvePosition position)
        {
            switch (position)
            {
                case ValvePosition.GasPort:
                    return _calibration.ServoGasPortMicroseconds;
                case ValvePosition.LiquidPort:
                    return _calibration.ServoLiquidPortMicroseconds;
                default:
                    return _calibration.ServoMixMicroseconds;
            }
        }

        private void Watch(ulong now, int sensors)
        {
            _sawBetween |= sensors == 0;
            bool agrees = sensors == SensorsAt(_leg);
            if (agrees && !_agrees)
            {
                _agreeSince = now;
            }

            _agrees = agrees;
            if (agrees && now - _agreeSince >= _machine.ValveSettleMilliseconds * 1_000UL)
            {
                EndLeg();
            }
            else if (now - _legStarted > _machine.ValveTimeoutMilliseconds * 1_000UL)
            {
                Fail(FaultCode.ValveTimeout, (int)((now - _legStarted) / 1_000), (int)_machine.ValveTimeoutMilliseconds);
            }
        }

        private void EndLeg()
        {
            if (!_sawBetween)
            {
                Fail(FaultCode.ValvePassageUnseen, (int)_leg, 0);
            }
            else if (_leg != _target)
            {
                BeginLeg(_target);
            }
            else
            {
                Confirm();
            }
        }

        private void Confirm()
        {
            Position = _target;
            LastConfirmed = _target;
            IsTurning = false;
            _turned.To = _target;
            _turned.SawBetween = _sawBetween;
            _turned.DurationMicroseconds = (uint)(HighResTimer.GetCurrent() - _turnStarted);
            _events.Add(EventType.ValveTurned, _turned);
        }

        private void Fail(FaultCode code, int value, int limit)
        {
            IsTurning = false;
            Position = ValvePosition.Unknown;
            _faults.Raise(code, value, limit);
        }
    }
}
