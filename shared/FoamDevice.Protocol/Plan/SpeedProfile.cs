namespace FoamDevice.Protocol
{
    /// <summary>A symmetric trapezoid of speed over a pass of given duration: ramp up, cruise, ramp down, from and to the start/stop rate.</summary>
    /// <remarks>
    /// With stroke D, duration T, ramp share r and start speed v0 the cruise speed is v = (D/T - r v0) / (1 - r) and the
    /// acceleration a = (v - v0) / (r T). A pass slower than the start speed has no ramp: v = D/T throughout.
    /// </remarks>
    public static class SpeedProfile
    {
        private const long Million = 1_000_000L;

        /// <summary>Cruise speed, stroke units a second (µm/s for µm, steps/s for steps).</summary>
        public static long CruiseSpeed(long stroke, uint durationMicroseconds, uint rampPartsPerMillion, long startSpeed)
        {
            long mean = stroke * Million / durationMicroseconds;
            if (mean <= startSpeed)
            {
                return mean;
            }

            return ((mean * Million) - (rampPartsPerMillion * startSpeed)) / (Million - rampPartsPerMillion);
        }

        /// <summary>Acceleration, stroke units a second squared; 0 without a ramp.</summary>
        public static long Acceleration(long cruiseSpeed, uint durationMicroseconds, uint rampPartsPerMillion, long startSpeed)
        {
            if (cruiseSpeed <= startSpeed)
            {
                return 0;
            }

            long rampMicroseconds = (long)durationMicroseconds * rampPartsPerMillion / Million;
            return rampMicroseconds == 0 ? long.MaxValue : (cruiseSpeed - startSpeed) * Million / rampMicroseconds;
        }

        /// <summary>The start speed of an axis in a pass that it shares with a longer one, so that both have the same shape.</summary>
        public static long SharedStartSpeed(long startSpeed, long steps, long longestSteps) => longestSteps == 0 ? startSpeed : startSpeed * steps / longestSteps;
    }
}
