namespace FoamDevice.Protocol
{
    /// <summary>The machine of this repository's hardware folder: what the simulator is provisioned with, and what a plan is checked against while no device is connected.</summary>
    public static class ReferenceMachine
    {
        /// <summary>The machine profile, with the reason of each number.</summary>
        public static MachineProfile Profile()
        {
            return new MachineProfile
            {
                StepsPerMillimeter = 80, // 1,600 steps a turn on 20 mm lead.
                TravelMicrometers = 110_000, // 100 mm of stroke and 10 mm to the far end.
                SoftMarginMicrometers = 1_000, // Kept free of both ends; stops from creeping speed well within it.
                EmptyPositionMicrometers = 100_000, // The holders put every model's empty plunger here.
                StartSpeedMicrometersPerSecond = 5_000, // 400 steps/s: any NEMA 23 follows it from standstill.
                MaxSpeedMicrometersPerSecond = 300_000, // 900 rpm; 275 mm/s is the fastest published method.
                MaxAccelerationMicrometersPerSecondSquared = 10_000_000, // 10 N for 1 kg of carriage, on top of 60 N at the plunger.
                TraverseSpeedMicrometersPerSecond = 40_000, // Slow enough to watch while nothing is mounted.
                TraverseRampMilliseconds = 100, // To 40 mm/s at 0.35 m/s².
                HomingSpeedMicrometersPerSecond = 20_000, // 16 steps last 10 ms: one turn.
                HomingBackoffMicrometers = 2_000, // Beyond the hysteresis of any micro switch; the end switches stand 3 mm behind home.
                MinGapMicroseconds = 50_000, // Count check, garbage collection (8 ms estimated) and a spin fit in.
                MaxLiquidMicrolitersPerSecond = 20_000, // 51 kPa through a 2 mm bore: a third of the coupler's break-away.
                MaxFoamMicrolitersPerSecond = 45_000, // 275 mm/s in a 14.4 mm bore; foam is a fifth as dense as water.
                SyringeMarginMicroliters = 500, // The plunger stays off its stop.
                EnableSettleMilliseconds = 300, // Closed-loop drives report an alarm within 200 ms of ENABLE.
                ValveSettleMilliseconds = 100, // A servo's ring-down.
                ValveTimeoutMilliseconds = 1_500, // 180 degrees at 0.12 s for 60, four times over.
                DriftToleranceSteps = 8, // 0.1 mm: 20 µL in a 15.9 mm bore.
                MaxSkewMicroseconds = 5_000, // A fifth of a managed thread's quantum.
            };
        }

        /// <summary>The calibration of a machine that has not been measured: nominal volumes, a servo of 10 µs a degree around 1,500 µs.</summary>
        public static Calibration NominalCalibration()
        {
            return new Calibration
            {
                VolumeScaleAPartsPerMillion = 1_000_000,
                VolumeScaleBPartsPerMillion = 1_000_000,
                ServoGasPortMicroseconds = 600,
                ServoMixMicroseconds = 1_500,
                ServoLiquidPortMicroseconds = 2_400,
            };
        }
    }
}
