using System;

namespace FoamDevice.Firmware
{
    /// <summary>Works a train out, a bounded number of steps a turn: ramp up, cruise, and the ramp mirrored.</summary>
    /// <remarks>
    /// The first and the last step take the start/stop rate; a ramp step i takes the speed in its middle,
    /// sqrt(v0² + 2a(i + 1/2)). Ticks are whole microseconds with the remainder carried, so no step is off by more than 1 µs.
    /// The cruise takes exactly what the ramps leave of the duration, so two axes that share a pass end together.
    /// </remarks>
    public sealed class TrainPlanner
    {
        /// <summary>Steps worked out in a turn: about 20 ms on the chip.</summary>
        public const int StepsPerTurn = 128;

        private const double Million = 1_000_000.0;

        private Train _train;
        private int _steps;
        private int _rampSteps;
        private int _next;
        private uint _duration;
        private double _startSquared;
        private double _twiceAcceleration;
        private double _exactTicks;
        private int _rampTicks;
        private int _cruiseBase;
        private int _cruiseRemainder;
        private int _cruiseError;
        private bool _failed;

        /// <summary>A step was too short or too long for the pulse generator: the train must not be sent.</summary>
        public bool Failed => _failed;

        /// <summary>Starts a train.</summary>
        /// <param name="train">Takes the steps.</param>
        /// <param name="steps">1 up to the train's capacity.</param>
        /// <param name="durationMicroseconds">From the first rising edge to the end of the last step.</param>
        /// <param name="rampPartsPerMillion">Share of the duration spent on each ramp.</param>
        /// <param name="startRate">Start/stop rate, steps/s.</param>
        public void Begin(Train train, int steps, uint durationMicroseconds, uint rampPartsPerMillion, double startRate)
        {
            _train = train;
            _steps = steps;
            _duration = durationMicroseconds;
            _next = 0;
            _exactTicks = 0;
            _rampTicks = 0;
            _failed = steps < 1 || steps > train.Capacity || durationMicroseconds == 0;
            if (!_failed)
            {
                SetRamp(rampPartsPerMillion / Million, startRate);
            }
        }

        /// <summary>Works on for a turn.</summary>
        /// <returns>True when the train is complete, or has failed.</returns>
        public bool Advance()
        {
            int budget = StepsPerTurn;
            if (!_failed && _next < _rampSteps)
            {
                budget -= AdvanceRamp(budget);
            }

            if (!_failed && _next >= _rampSteps && budget > 0)
            {
                AdvanceCruise(budget);
            }

            if (!_failed && _next < _steps - _rampSteps)
            {
                return false;
            }

            _train.Finish(_failed ? 0 : _steps, _failed ? 0 : _duration);
            return true;
        }

        private void SetRamp(double share, double startRate)
        {
            double mean = _steps * Million / _duration;
            double cruise = (mean - (share * startRate)) / (1.0 - share);
            _rampSteps = 0;

            // A duration cut to whole µs makes the mean a little faster than a start rate that was meant; on the chip a division by 0.0 throws.
            if (share > 0 && cruise > startRate)
            {
                double acceleration = (cruise - startRate) * Million / (share * _duration);
                _startSquared = startRate * startRate;
                _twiceAcceleration = 2.0 * acceleration;
                _rampSteps = (int)(((cruise * cruise) - _startSquared) / _twiceAcceleration);

                // At least one step in the middle takes up what rounding leaves.
                int most = (_steps - 1) / 2;
                _rampSteps = _rampSteps > most ? most : _rampSteps;
            }

            if (_rampSteps == 0)
            {
                SetCruise();
            }
        }

        private void SetCruise()
        {
            int cruiseSteps = _steps - (2 * _rampSteps);
            int cruiseTicks = (int)_duration - (2 * _rampTicks);
            if (cruiseTicks <= 0)
            {
                _failed = true;
                return;
            }

            _cruiseBase = cruiseTicks / cruiseSteps;
            _cruiseRemainder = cruiseTicks % cruiseSteps;
            _cruiseError = cruiseSteps / 2;
        }

        private int AdvanceRamp(int budget)
        {
            // Two steps at a time: one at the front, its mirror image at the back.
            int end = _next + (budget / 2);
            end = end > _rampSteps ? _rampSteps : end;
            int first = _next;
            double exact = _exactTicks;
            int ticks = _rampTicks;
            for (int i = first; i < end; i++)
            {
                double middle = i == 0 ? 0.0 : i + 0.5;
                exact += Million / Math.Sqrt(_startSquared + (_twiceAcceleration * middle));
                int rounded = (int)(exact + 0.5);
                if (!_train.SetStep(i, rounded - ticks) || !_train.SetStep(_steps - 1 - i, rounded - ticks))
                {
                    _failed = true;
                    break;
                }

                ticks = rounded;
            }

            _exactTicks = exact;
            _rampTicks = ticks;
            _next = end;
            if (_next == _rampSteps && !_failed)
            {
                SetCruise();
            }

            return (end - first) * 2;
        }

        private void AdvanceCruise(int budget)
        {
            int last = _steps - _rampSteps;
            int end = _next + budget;
            end = end > last ? last : end;
            int cruiseSteps = last - _rampSteps;
            int error = _cruiseError;
            for (int i = _next; i < end; i++)
            {
                int period = _cruiseBase;
                error += _cruiseRemainder;
                if (error >= cruiseSteps)
                {
                    error -= cruiseSteps;
                    period++;
                }

                if (!_train.SetStep(i, period))
                {
                    _failed = true;
                    break;
                }
            }

            _cruiseError = error;
            _next = end;
        }
    }
}
