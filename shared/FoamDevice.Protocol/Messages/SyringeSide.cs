namespace FoamDevice.Protocol
{
    /// <summary>One of the two syringes.</summary>
    public enum SyringeSide : byte
    {
        /// <summary>Neither, or not known.</summary>
        None = 0,

        /// <summary>The liquid syringe, axis A.</summary>
        A = 1,

        /// <summary>The gas syringe, axis B.</summary>
        B = 2,
    }
}
