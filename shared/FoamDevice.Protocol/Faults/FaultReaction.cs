namespace FoamDevice.Protocol
{
    /// <summary>What the device does about a fault.</summary>
    public enum FaultReaction : byte
    {
        /// <summary>No next train; the drivers stay on, the position is kept.</summary>
        Hold = 0,

        /// <summary>ENABLE off at once; the position is lost.</summary>
        Cut = 1,
    }
}
