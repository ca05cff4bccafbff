namespace FoamDevice.Protocol
{
    /// <summary>What a plan refusal is about: a field of <see cref="RunPlan"/>, or (from 40) a figure that follows from several.</summary>
    public enum PlanField : byte
    {
        /// <summary>No field.</summary>
        None = 0,

        /// <summary><see cref="RunPlan.RunToken"/>.</summary>
        RunToken = 1,

        /// <summary><see cref="RunPlan.LiquidMicroliters"/>.</summary>
        LiquidMicroliters = 2,

        /// <summary><see cref="RunPlan.GasMicroliters"/>.</summary>
        GasMicroliters = 3,

        /// <summary><see cref="RunPlan.Passes"/>.</summary>
        Passes = 4,

        /// <summary><see cref="RunPlan.LastSlowPass"/>.</summary>
        LastSlowPass = 5,

        /// <summary><see cref="RunPlan.FirstDurationMicroseconds"/>.</summary>
        FirstDurationMicroseconds = 6,

        /// <summary><see cref="RunPlan.FirstRampPartsPerMillion"/>.</summary>
        FirstRampPartsPerMillion = 7,

        /// <summary><see cref="RunPlan.SlowDurationMicroseconds"/>.</summary>
        SlowDurationMicroseconds = 8,

        /// <summary><see cref="RunPlan.SlowRampPartsPerMillion"/>.</summary>
        SlowRampPartsPerMillion = 9,

        /// <summary><see cref="RunPlan.FastDurationMicroseconds"/>.</summary>
        FastDurationMicroseconds = 10,

        /// <summary><see cref="RunPlan.FastRampPartsPerMillion"/>.</summary>
        FastRampPartsPerMillion = 11,

        /// <summary><see cref="RunPlan.GapMicroseconds"/>.</summary>
        GapMicroseconds = 12,

        /// <summary><see cref="RunPlan.Purges"/>.</summary>
        Purges = 13,

        /// <summary><see cref="RunPlan.PurgeMicroliters"/>.</summary>
        PurgeMicroliters = 14,

        /// <summary><see cref="RunPlan.FillMicrolitersPerSecond"/>.</summary>
        FillMicrolitersPerSecond = 15,

        /// <summary><see cref="RunPlan.FillDwellMilliseconds"/>.</summary>
        FillDwellMilliseconds = 16,

        /// <summary><see cref="RunPlan.BoreAMicrometers"/>.</summary>
        BoreAMicrometers = 17,

        /// <summary><see cref="RunPlan.BoreBMicrometers"/>.</summary>
        BoreBMicrometers = 18,

        /// <summary><see cref="RunPlan.CapacityAMicroliters"/>.</summary>
        CapacityAMicroliters = 19,

        /// <summary><see cref="RunPlan.CapacityBMicroliters"/>.</summary>
        CapacityBMicroliters = 20,

        /// <summary><see cref="RunPlan.FinishIn"/>.</summary>
        FinishIn = 21,

        /// <summary><see cref="RunPlan.LinkLoss"/>.</summary>
        LinkLoss = 22,

        /// <summary><see cref="RunPlan.LinkGraceMilliseconds"/>.</summary>
        LinkGraceMilliseconds = 23,

        /// <summary>Liquid and gas together, µL.</summary>
        ChargeMicroliters = 40,

        /// <summary>Stroke of a whole pass, µm.</summary>
        StrokeMicrometers = 41,

        /// <summary>Steps of the longer axis in the first pass.</summary>
        FirstSteps = 42,

        /// <summary>Steps of the longer axis in a slow pass.</summary>
        SlowSteps = 43,

        /// <summary>Steps of the longer axis in a fast pass.</summary>
        FastSteps = 44,

        /// <summary>Peak plunger speed of the first pass, µm/s.</summary>
        FirstSpeed = 45,

        /// <summary>Peak plunger speed of a slow pass, µm/s.</summary>
        SlowSpeed = 46,

        /// <summary>Peak plunger speed of a fast pass, µm/s.</summary>
        FastSpeed = 47,

        /// <summary>Acceleration of the first pass, µm/s².</summary>
        FirstAcceleration = 48,

        /// <summary>Acceleration of a slow pass, µm/s².</summary>
        SlowAcceleration = 49,

        /// <summary>Acceleration of a fast pass, µm/s².</summary>
        FastAcceleration = 50,

        /// <summary>Peak flow of the first pass, µL/s.</summary>
        FirstFlow = 51,

        /// <summary>Peak flow of a slow pass, µL/s.</summary>
        SlowFlow = 52,

        /// <summary>Peak flow of a fast pass, µL/s.</summary>
        FastFlow = 53,

        /// <summary>Longest time of one step, µs.</summary>
        StepPeriod = 54,

        /// <summary>Plunger speed while drawing gas, µm/s.</summary>
        FillSpeed = 55,
    }
}
