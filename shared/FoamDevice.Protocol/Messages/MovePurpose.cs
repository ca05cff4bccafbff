namespace FoamDevice.Protocol
{
    /// <summary>Why a plunger moved outside mixing.</summary>
    public enum MovePurpose : byte
    {
        /// <summary>To where the plan needs the carriage, syringes out.</summary>
        Positioning = 0,

        /// <summary>Gas drawn to be thrown away.</summary>
        PurgeDraw = 1,

        /// <summary>Gas expelled to the vent.</summary>
        PurgeExpel = 2,

        /// <summary>The gas of the charge.</summary>
        GasDraw = 3,

        /// <summary>A jog in Service.</summary>
        Service = 4,
    }
}
