namespace FoamDevice.Protocol
{
    public static partial class PlungerGeometry
    {
        /// <summary>Volume of a number of steps, nL.</summary>
        public static long NanolitersOf(long steps, long areaSquareMicrometers, uint stepsPerMillimeter)
        {
            return steps * areaSquareMicrometers / (1_000L * stepsPerMillimeter);
        }
    }
}
