using System.Device.Gpio;
using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.Firmware
{
    /// <summary>One plunger drive: direction, pulse trains, the counter that proves them, the home switch, and a position that is known or unknown.</summary>
    /// <remarks>
    /// Pulses turn the motor; the plunger follows once the play of its nut is taken up. So a train that turns round carries as many pulses more, and the
    /// position, everywhere, is the plunger's. The play is spent in part by a train that is shorter than it.
    /// </remarks>
    public sealed class Axis
    {
        // One pulse generator tick is 1 µs: 80 MHz through this divider.
        private const byte TickDivider = 80;
        private const byte MemoryBlocks = 4;

        private readonly TransmitterChannel _pulses;
        private readonly GpioPulseCounter _counter;
        private readonly GpioPin _direction;
        private readonly GpioPin _home;
        private Train _train;
        private bool _forward;
        private int _takeUp;
        private int _playForward;
        private long _restCount;
        private bool _positionKnown;
        private int _position;
        private bool _isMoving;
        private ulong _startedAt;
        private ulong _endsAt;
        private uint _startCostMicroseconds;
        private int _countedSteps;
        private int _sentSteps;
        private readonly SyringeSide _side;

        /// <summary>Opens the axis' pins.</summary>
        public Axis(SyringeSide side, GpioController gpio, int stepPin, int directionPin, int homePin, int countPin, int rmtChannel)
        {
            _side = side;
            _direction = gpio.OpenPin(directionPin, PinMode.Output);
            _home = gpio.OpenPin(homePin, PinMode.InputPullDown);
            _counter = new GpioPulseCounter(countPin) { Polarity = GpioPulsePolarity.Rising };
            _pulses = new TransmitterChannel(new TransmitChannelSettings(rmtChannel, stepPin)
            {
                ClockDivider = TickDivider,
                NumberOfMemoryBlocks = MemoryBlocks,
                EnableCarrierWave = false,
                EnableLooping = false,
                EnableIdleLevelOutput = true,
                IdleLevel = false,
            });
        }

        /// <summary>Which syringe it drives.</summary>
        public SyringeSide Side => _side;

        /// <summary>Whether <see cref="Position"/> means anything.</summary>
        public bool PositionKnown => _positionKnown;

        /// <summary>Steps from home, toward the stopcock, after the last train that was proved.</summary>
        public int Position => _position;

        /// <summary>Play of the nut, steps; from the calibration. A new value is for a position that is found anew.</summary>
        public int BacklashSteps { get; set; }

        /// <summary>A train was sent and has not been settled by <see cref="Settle"/> or <see cref="WatchRest"/>.</summary>
        public bool IsMoving => _isMoving;

        /// <summary>When the running or last train was started, µs.</summary>
        public ulong StartedAt => _startedAt;

        /// <summary>When it ends by itself, µs: hardware times it, nothing stops it.</summary>
        public ulong EndsAt => _endsAt;

        /// <summary>How long the call took that started it, µs.</summary>
        public uint StartCostMicroseconds => _startCostMicroseconds;

        /// <summary>Pulses counted in the last settled train.</summary>
        public int CountedSteps => _countedSteps;

        /// <summary>Pulses sent in the running or last train.</summary>
        public int SentSteps => _sentSteps;

        /// <summary>The home switch is closed.</summary>
        public bool AtHomeSwitch => (bool)_home.Read();

        /// <summary>Sends a train. The caller has asked the interlocks.</summary>
        public void Start(Train train, bool forward)
        {
            Arm(train, forward);
            Fire();
        }

        /// <summary>Sets the direction and clears the counter, so that <see cref="Fire"/> is left with one call: with two axes armed first, their starts lie no further apart than that.</summary>
        public void Arm(Train train, bool forward)
        {
            _train = train;
            _forward = forward;
            _takeUp = TakeUp(forward);
            _direction.Write(forward ? PinValue.High : PinValue.Low);
            _counter.Start();
        }

        /// <summary>Sends the armed train.</summary>
        public void Fire()
        {
            _isMoving = true;
            _restCount = -1;
            ulong before = HighResTimer.GetCurrent();
            _pulses.SendData(_train.Items, false);
            _startedAt = HighResTimer.GetCurrent();
            _startCostMicroseconds = (uint)(_startedAt - before);
            _endsAt = _startedAt + _train.DurationMicroseconds;
            _sentSteps = _train.Steps;
        }

        /// <summary>Takes the count after the train's computed end.</summary>
        /// <returns>True when every pulse was counted: the position is then moved on. False: not yet, or never.</returns>
        public bool Settle()
        {
            _countedSteps = (int)_counter.Read().Count;
            if (_countedSteps != _sentSteps)
            {
                return false;
            }

            _position = PositionAfter(_sentSteps);
            int taken = _sentSteps < _takeUp ? _sentSteps : _takeUp;
            _playForward += _forward ? -taken : taken;
            _isMoving = false;
            return true;
        }

        /// <summary>Pulses that the next train in a direction spends on the play of the nut before the plunger moves.</summary>
        public int TakeUp(bool forward) => forward ? _playForward : BacklashSteps - _playForward;

        /// <summary>How far a train moves the plunger, steps, positive toward the stopcock.</summary>
        public int WayOf(Train train, bool forward)
        {
            int way = train.Steps - TakeUp(forward);
            way = way < 0 ? 0 : way;
            return forward ? way : -way;
        }

        /// <summary>Pulses counted since the last train was proved: a line that was disturbed has stepped a motor that should have stood. 0 while the position is not known anyway.</summary>
        public int StrayPulses() => _positionKnown ? (int)_counter.Read().Count - _sentSteps : 0;

        /// <summary>The position now, from the counter while a train runs.</summary>
        public int PositionNow()
        {
            if (!_isMoving)
            {
                return _position;
            }

            return PositionAfter((int)_counter.Read().Count);
        }

        /// <summary>The axis stands at its home switch: this is zero. It came there retracting, so all the play lies on the way toward the stopcock.</summary>
        public void SetHome()
        {
            _position = 0;
            _positionKnown = true;
            _playForward = BacklashSteps;
        }

        /// <summary>The position is unknown from now on, and which flank of the nut carries the plunger, until home is found again.</summary>
        public void LosePosition() => _positionKnown = false;

        /// <summary>After a cut, every turn: the train counts as over once its end has passed and two looks at the counter, a turn apart, found the same.</summary>
        public void WatchRest(ulong nowMicroseconds)
        {
            if (_isMoving)
            {
                long count = _counter.Read().Count;
                _isMoving = nowMicroseconds <= _endsAt || count != _restCount;
                _restCount = count;
            }
        }

        private int PositionAfter(int pulses)
        {
            int way = pulses - _takeUp;
            way = way < 0 ? 0 : way;
            return _position + (_forward ? way : -way);
        }
    }
}
