namespace FoamDevice.Firmware
{
    /// <summary>Where the firmware met a case it has no answer for: the value of an internal fault.</summary>
    public enum InternalPlace
    {
        /// <summary>A train was about to be sent while one runs.</summary>
        TrainWhileMoving = 3,

        /// <summary>One plunger alone was about to move with both syringes connected to each other.</summary>
        SinglePlungerAtMix = 4,

        /// <summary>The valve was about to turn while a plunger moves.</summary>
        ValveWhileMoving = 5,

        /// <summary>A move was about to start from an unknown position.</summary>
        PositionUnknown = 6,

        /// <summary>A train was about to start before the boot self-test had passed.</summary>
        SelfTestNotPassed = 7,

        /// <summary>Homing was about to start with syringes mounted.</summary>
        HomingWithSyringes = 8,

        /// <summary>A train for the homing search could not be worked out.</summary>
        HomingPlanning = 9,

        /// <summary>A carriage was about to creep to its travel end with syringes mounted.</summary>
        CreepWithSyringes = 10,
    }
}
