namespace FoamDevice.Protocol
{
    /// <summary>What follows from each fault. The words for people stand in <c>FaultText</c>, which the chip does without.</summary>
    public static partial class FaultCatalog
    {
        /// <summary>What the device does about a fault. One that it does not know cuts.</summary>
        public static FaultReaction ReactionOf(FaultCode code)
        {
            switch (code)
            {
                // Every train that was sent has been proved, so the position is true and the charge is whole in a syringe; drivers that let go would lose both.
                case FaultCode.HostLost:
                case FaultCode.StartSkew:

                // Found before a train was sent: nothing moved.
                case FaultCode.PlanRefused:
                case FaultCode.PlanImpossible:
                case FaultCode.SoftLimit:

                // The valve turns only while the plungers stand: closed or not, no pressure builds by itself, and the plungers hold what they enclose.
                case FaultCode.ValveTimeout:
                case FaultCode.ValvePassageUnseen:
                case FaultCode.ValveSensorsDisagree:

                // The position was wrong, but home has just been found: it is true again.
                case FaultCode.HomingDrift:
                    return FaultReaction.Hold;

                // All others: something moves that should not, or the position is not known any more, a home switch that does not close again included.
                default:
                    return FaultReaction.Cut;
            }
        }
    }
}
