namespace FoamDevice.Protocol
{
    /// <summary>Which part of the machine a fault is about: the hundreds of its code.</summary>
    public enum FaultBand : byte
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>The serial line or the host.</summary>
        Link = 1,

        /// <summary>The run plan.</summary>
        Plan = 2,

        /// <summary>Motors, drivers, home switches.</summary>
        Motion = 3,

        /// <summary>The three-way valve and its sensors.</summary>
        Valve = 4,

        /// <summary>The safety chain and the operator's abort.</summary>
        Safety = 5,

        /// <summary>The device's flash.</summary>
        Storage = 6,

        /// <summary>The firmware itself.</summary>
        Internal = 7,
    }
}
