using System;

namespace FoamDevice.Firmware
{
    /// <summary>Duration and ramp of one leg of a positioning move: a given speed, reached in a given time or with the machine's steepest ramp.</summary>
    public sealed class TraverseProfile
    {
        private const double MaxShare = 0.4;

        // Whole steps make each ramp longer by up to the first of them. Two such steps in the fifth of the leg that the ramps leave are ten; and two more.
        private const double LeastStartSteps = 12;

        private uint _durationMicroseconds;
        private uint _rampPartsPerMillion;

        /// <summary>Duration of the leg, µs.</summary>
        public uint DurationMicroseconds => _durationMicroseconds;

        /// <summary>Share of it spent on each ramp.</summary>
        public uint RampPartsPerMillion => _rampPartsPerMillion;

        /// <summary>Works a leg out.</summary>
        /// <param name="steps">Its steps.</param>
        /// <param name="rate">Wanted cruise, steps/s.</param>
        /// <param name="startRate">Start/stop rate, steps/s.</param>
        /// <param name="rampSeconds">Wanted ramp time.</param>
        /// <param name="maxAcceleration">Steepest ramp, steps/s².</param>
        public void Set(int steps, double rate, double startRate, double rampSeconds, double maxAcceleration)
        {
            if (rate <= startRate)
            {
                Finish(steps / rate, 0);
                return;
            }

            // A short leg can't reach the speed: with ramps of 40 % each, v² - v0² stays within what the ramp's steps allow.
            double reachable = Math.Sqrt((startRate * startRate) + (0.8 * maxAcceleration * steps * MaxShare));
            double cruise = rate < reachable ? rate : reachable;
            double ramp = (cruise - startRate) / maxAcceleration;
            ramp = ramp > rampSeconds ? ramp : rampSeconds;
            double seconds = (steps + ((cruise - startRate) * ramp)) / cruise;
            if (ramp > seconds * MaxShare)
            {
                seconds = steps / ((cruise * (1.0 - MaxShare)) + (startRate * MaxShare));
                ramp = seconds * MaxShare;
            }

            if (seconds * startRate < LeastStartSteps)
            {
                // No room for ramps in so few steps.
                Finish(steps / startRate, 0);
                return;
            }

            Finish(seconds, ramp / seconds);
        }

        private void Finish(double seconds, double share)
        {
            _durationMicroseconds = (uint)(seconds * 1_000_000.0);
            _rampPartsPerMillion = (uint)(share * 1_000_000.0);
        }
    }
}
