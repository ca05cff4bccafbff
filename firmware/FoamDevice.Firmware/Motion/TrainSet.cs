using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Every train buffer, made once: 91 KB. Positioning, filling and the self-test borrow the fast ones, which mixing fills anew.</summary>
    public sealed class TrainSet
    {
        /// <summary>Longest train of the homing search, steps.</summary>
        public const int HomingSteps = 16;

        private readonly Train[] _a;
        private readonly Train[] _b;
        private readonly Train _coarse;
        private readonly Train _single;

        /// <summary>Makes the buffers.</summary>
        public TrainSet()
        {
            _a = MakeStages();
            _b = MakeStages();
            _coarse = new Train(HomingSteps);
            _single = new Train(1);
        }

        /// <summary>The homing search, many steps at a time; both axes share it.</summary>
        public Train Coarse => _coarse;

        /// <summary>One step; both axes share it.</summary>
        public Train Single => _single;

        /// <summary>The train of an axis for a stage of mixing.</summary>
        public Train Of(SyringeSide side, SpeedStage stage) => side == SyringeSide.A ? _a[(int)stage] : _b[(int)stage];

        private static Train[] MakeStages()
        {
            return new[]
            {
                new Train(PlanLimits.MaxFirstSteps),
                new Train(PlanLimits.MaxSlowSteps),
                new Train(PlanLimits.MaxFastSteps),
            };
        }
    }
}
