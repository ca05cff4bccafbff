namespace FoamDevice.Protocol
{
    /// <summary>Limits of a run plan that no machine profile changes.</summary>
    public static class PlanLimits
    {
        /// <summary>Most passes: ten times Tessari's 20.</summary>
        public const ushort MaxPasses = 200;

        /// <summary>Smallest volume of a phase, µL: below it the dead volume of the stopcock (0.3 to 0.5 mL) is larger than the phase.</summary>
        public const uint MinPhaseMicroliters = 200;

        /// <summary>Largest charge, µL: what the largest catalogued syringe holds.</summary>
        public const uint MaxChargeMicroliters = 60_000;

        /// <summary>Narrowest bore, µm.</summary>
        public const uint MinBoreMicrometers = 4_000;

        /// <summary>Widest bore, µm.</summary>
        public const uint MaxBoreMicrometers = 30_000;

        /// <summary>Longest train of the first pass, steps: the size of its buffer.</summary>
        public const int MaxFirstSteps = 1_536;

        /// <summary>Longest train of a slow pass, steps: the size of its buffer.</summary>
        public const int MaxSlowSteps = 4_096;

        /// <summary>Longest train of a fast pass, steps: the size of its buffer, and the longest train of all.</summary>
        public const int MaxFastSteps = 5_632;

        /// <summary>Longest time of one step, µs: 15 bits of the pulse generator.</summary>
        public const int MaxStepMicroseconds = 32_767;

        /// <summary>Highest step rate, steps/s: 10 µs a step, as in the self-test.</summary>
        public const int MaxStepsPerSecond = 100_000;

        /// <summary>Shortest pass, µs.</summary>
        public const uint MinPassMicroseconds = 50_000;

        /// <summary>Longest pass, µs.</summary>
        public const uint MaxPassMicroseconds = 120_000_000;

        /// <summary>Shortest ramp, parts per million of the pass.</summary>
        public const uint MinRampPartsPerMillion = 1_000;

        /// <summary>Longest ramp, parts per million of the pass: the cruise between two ramps makes up for rounding, so it must not vanish.</summary>
        public const uint MaxRampPartsPerMillion = 400_000;

        /// <summary>Longest gap between passes, µs.</summary>
        public const uint MaxGapMicroseconds = 60_000_000;

        /// <summary>Most purges.</summary>
        public const byte MaxPurges = 10;

        /// <summary>Slowest fill, µL/s.</summary>
        public const uint MinFillMicrolitersPerSecond = 100;

        /// <summary>Longest fill dwell, ms.</summary>
        public const uint MaxFillDwellMilliseconds = 120_000;

        /// <summary>Shortest grace for a silent host, ms: the link itself needs 1,000 to notice.</summary>
        public const uint MinLinkGraceMilliseconds = 1_000;

        /// <summary>Longest grace for a silent host, ms.</summary>
        public const uint MaxLinkGraceMilliseconds = 3_600_000;
    }
}
