namespace FoamDevice.Protocol
{
    /// <summary>What follows from each fault. The words for people stand in <c>FaultText</c>, which the chip does without.</summary>
    public static class FaultCatalog
    {
        /// <summary>What the device does about a fault.</summary>
        public static FaultReaction ReactionOf(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.HostLost:
                case FaultCode.SoftLimit:
                case FaultCode.StartSkew:
                case FaultCode.HomingDrift:
                case FaultCode.ValveTimeout:
                case FaultCode.ValvePassageUnseen:
                    return FaultReaction.Hold;
                default:
                    return FaultReaction.Cut;
            }
        }

        /// <summary>Whether the position is still known afterwards: it is, exactly where the drivers stay on.</summary>
        public static bool KeepsPosition(FaultCode code) => ReactionOf(code) == FaultReaction.Hold;

        /// <summary>The band of a fault: the hundreds of its code.</summary>
        public static int BandOf(FaultCode code) => (ushort)code / 100;
    }
}
