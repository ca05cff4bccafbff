namespace FoamDevice.Protocol
{
    /// <summary>Which of a plan's three speeds a pass was made at.</summary>
    public enum SpeedStage : byte
    {
        /// <summary>The liquid-only first pass.</summary>
        First = 0,

        /// <summary>Passes two up to the plan's last slow pass.</summary>
        Slow = 1,

        /// <summary>The rest.</summary>
        Fast = 2,
    }
}
