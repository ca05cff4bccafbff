namespace FoamDevice.Protocol
{
    /// <summary>Where the three-way valve stands, as its two sensors say.</summary>
    public enum ValvePosition : byte
    {
        /// <summary>Not confirmed: nothing may move.</summary>
        Unknown = 0,

        /// <summary>B to C: gas is drawn and vented (servo at -90 degrees, sensors 01).</summary>
        GasPort = 1,

        /// <summary>A to B: passes (0 degrees, sensors 11).</summary>
        Mix = 2,

        /// <summary>A to C: priming and service (+90 degrees, sensors 10).</summary>
        LiquidPort = 3,
    }
}
