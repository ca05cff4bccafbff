namespace FoamDevice.Protocol
{
    /// <summary>Volume, stroke and steps of a plunger, in integers, so that host and device get the same numbers.</summary>
    public static partial class PlungerGeometry
    {
        /// <summary>Bore area in µm², times a volume scale in parts per million (1,000,000 is nominal).</summary>
        public static long AreaSquareMicrometers(uint boreMicrometers, uint scalePartsPerMillion)
        {
            long square = (long)boreMicrometers * boreMicrometers;

            // pi / 4 = 0.785398163; the product stays below 2^63 up to 100 mm of bore.
            long area = square * 785_398_163L / 1_000_000_000L;
            return area * scalePartsPerMillion / 1_000_000L;
        }

        /// <summary>Steps nearest to a volume.</summary>
        public static int StepsOf(uint volumeMicroliters, long areaSquareMicrometers, uint stepsPerMillimeter)
        {
            long numerator = (long)volumeMicroliters * 1_000_000L * stepsPerMillimeter;
            return (int)((numerator + (areaSquareMicrometers / 2)) / areaSquareMicrometers);
        }

        /// <summary>Distance of a number of steps, µm.</summary>
        public static long MicrometersOf(long steps, uint stepsPerMillimeter) => steps * 1_000L / stepsPerMillimeter;

        /// <summary>Step rate of a plunger speed, steps/s; an acceleration in µm/s² becomes one in steps/s² by the same factor.</summary>
        public static double StepsPerSecondOf(uint micrometersPerSecond, uint stepsPerMillimeter) => (double)micrometersPerSecond * stepsPerMillimeter / 1_000.0;

        /// <summary>The slowest speed whose steps the pulse generator can still make, µm/s.</summary>
        public static long SlowestMicrometersPerSecond(uint stepsPerMillimeter) => (1_000_000_000L / ((long)PlanLimits.MaxStepMicroseconds * stepsPerMillimeter)) + 1;

        /// <summary>Steps of a distance, rounded down.</summary>
        public static int StepsOfDistance(long micrometers, uint stepsPerMillimeter) => (int)(micrometers * stepsPerMillimeter / 1_000L);
    }
}
