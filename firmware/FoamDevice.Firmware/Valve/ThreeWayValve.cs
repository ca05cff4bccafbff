using System.Device.Pwm;
using FoamDevice.Protocol;
using Iot.Device.ServoMotor;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The three-way valve: a servo turns it, two sensors confirm it. What they do not confirm is Unknown.</summary>
    public sealed class ThreeWayValve
    {
        /// <summary>From the shortest to the longest pulse width, µs.</summary>
        public const uint ServoRangeMicroseconds = 2_000;

        private const int ServoHertz = 50;
        private const double ServoDegrees = 180;
        private const double ServoShortestMicroseconds = 500;
        private const double ServoLongestMicroseconds = 2_500;

        // Looks a millisecond apart that must all deny a position. One alone may be noise of the motors; a turn that waits for the next one would
        // let a plunger press against a closed valve for 25 ms more. A sensor that denies the half of its looks passes one turn in sixteen.
        private const int LooksToLose = 4;

        private readonly ServoMotor _servo;
        private readonly Inputs _inputs;
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
        private bool _sawLeg;
        private bool _servoStarted;
        private uint _pulse;
        private ValvePosition _position;
        private ValvePosition _lastConfirmed;
        private bool _isTurning;

        /// <summary>Opens the servo's pin. The servo gets its first pulse with the first turn.</summary>
        public ThreeWayValve(Inputs inputs, FaultLatch faults, EventLog events)
        {
            _inputs = inputs;
            _faults = faults;
            _events = events;
            Configuration.SetPinFunction(PinMap.Servo, DeviceFunction.PWM1);
            _servo = new ServoMotor(PwmChannel.CreateFromPin(PinMap.Servo, ServoHertz, 0), ServoDegrees, ServoShortestMicroseconds, ServoLongestMicroseconds);
        }

        /// <summary>The confirmed position.</summary>
        public ValvePosition Position => _position;

        /// <summary>The position that was confirmed last, for the words of a fault.</summary>
        public ValvePosition LastConfirmed => _lastConfirmed;

        /// <summary>A turn is under way.</summary>
        public bool IsTurning => _isTurning;

        /// <summary>The sensors show the position that the servo was sent to last.</summary>
        public bool ShowsWhereSent => _inputs.ValveSensors == SensorsAt(_leg);

        /// <summary>What the sensors show: sensor 1 in bit 1, sensor 2 in bit 0.</summary>
        public int Sensors => _inputs.ValveSensors;

        /// <summary>How far the servo goes to a pulse width, µs; the whole range while nobody knows where it stands.</summary>
        public uint ServoWayMicroseconds(uint pulseMicroseconds)
        {
            if (!_servoStarted)
            {
                return ServoRangeMicroseconds;
            }

            return pulseMicroseconds > _pulse ? pulseMicroseconds - _pulse : _pulse - pulseMicroseconds;
        }

        /// <summary>Sends the servo to a pulse width; see <see cref="Guard.SetServo"/>. No position is confirmed by it, whatever the sensors show.</summary>
        public void SetServo(uint pulseMicroseconds)
        {
            _position = ValvePosition.Unknown;
            _pulse = pulseMicroseconds;
            _servo.WritePulseWidth((int)pulseMicroseconds);
            if (!_servoStarted)
            {
                _servo.Start();
                _servoStarted = true;
            }
        }

        /// <summary>Starts a turn; see <see cref="Guard.TurnValve"/>.</summary>
        public void TurnTo(ValvePosition target, MachineProfile machine, Calibration calibration)
        {
            _machine = machine;
            _calibration = calibration;
            _target = target;
            _turned.From = _position;
            _turnStarted = HighResTimer.GetCurrent();
            _isTurning = true;
            if (_position == target && StaysConfirmed())
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
            if (_isTurning)
            {
                Watch(HighResTimer.GetCurrent(), _inputs.ValveSensors);
            }

            return !_isTurning;
        }

        /// <summary>Whether the sensors still show the confirmed position. If not, it is Unknown from now on.</summary>
        public bool StaysConfirmed()
        {
            if (_position == ValvePosition.Unknown)
            {
                return false;
            }

            for (int look = 1; _inputs.ValveSensors != SensorsAt(_position); look++)
            {
                if (look == LooksToLose)
                {
                    _position = ValvePosition.Unknown;
                    return false;
                }

                _inputs.LookAgainAtValve();
            }

            return true;
        }

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
            _leg = leg;
            _legStarted = HighResTimer.GetCurrent();
            _agrees = false;
            _sawLeg = false;

            // A leg may begin between positions, and be out of there before the next turn looks.
            _sawBetween = _inputs.ValveSensors == 0;
            SetServo(PulseWidthAt(leg));
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
            if (!_agrees)
            {
                _agreeSince = now;
            }

            _agrees = agrees;
            _sawLeg |= agrees;
            if (agrees && now - _agreeSince >= _machine.ValveSettleMilliseconds * 1_000UL)
            {
                EndLeg();
            }
            else if (now - _legStarted > _machine.ValveTimeoutMilliseconds * 1_000UL)
            {
                FailLate((int)((now - _legStarted) / 1_000), sensors);
            }
        }

        // Nothing shown at all is a valve between positions. Another position, or the right one that comes and goes, is a coupling or a sensor.
        private void FailLate(int milliseconds, int sensors)
        {
            if (sensors == 0 && !_sawLeg)
            {
                Fail(FaultCode.ValveTimeout, milliseconds, (int)_machine.ValveTimeoutMilliseconds);
            }
            else
            {
                Fail(FaultCode.ValveSensorsDisagree, (int)PositionAt(sensors), (int)_leg);
            }
        }

        private static ValvePosition PositionAt(int sensors)
        {
            for (ValvePosition position = ValvePosition.GasPort; position <= ValvePosition.LiquidPort; position++)
            {
                if (SensorsAt(position) == sensors)
                {
                    return position;
                }
            }

            return ValvePosition.Unknown;
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
            _position = _target;
            _lastConfirmed = _target;
            _isTurning = false;
            _turned.To = _target;
            _turned.SawBetween = _sawBetween;
            _turned.DurationMicroseconds = (uint)(HighResTimer.GetCurrent() - _turnStarted);
            _events.Add(EventType.ValveTurned, _turned);
        }

        private void Fail(FaultCode code, int value, int limit)
        {
            _isTurning = false;
            _faults.Raise(code, value, limit);
        }
    }
}
