namespace FoamDevice.Protocol
{
    /// <summary>What a refused jog is about: the field of a refusal with <see cref="RefusalCode.JogRefused"/>.</summary>
    public enum JogField : byte
    {
        /// <summary>No field.</summary>
        None = 0,

        /// <summary>No such axis (value: the side).</summary>
        Side = 1,

        /// <summary>No step, or a target outside the soft limits (value: the steps asked for; limit: the nearest that are allowed).</summary>
        Steps = 2,

        /// <summary>Slower or faster than the machine jogs (value: the speed, µm/s; limit: the nearest that is allowed).</summary>
        Speed = 3,

        /// <summary>The valve is not confirmed at a position that leaves the plunger a way (value: where it is; limit: where it has to be).</summary>
        Valve = 4,
    }
}
