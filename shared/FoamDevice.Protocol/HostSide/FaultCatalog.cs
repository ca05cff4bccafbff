namespace FoamDevice.Protocol
{
    public static partial class FaultCatalog
    {
        /// <summary>Whether the position is still known afterwards: it is, exactly where the drivers stay on.</summary>
        public static bool KeepsPosition(FaultCode code) => ReactionOf(code) == FaultReaction.Hold;

        /// <summary>The band of a fault: the hundreds of its code.</summary>
        public static int BandOf(FaultCode code) => (ushort)code / 100;
    }
}
