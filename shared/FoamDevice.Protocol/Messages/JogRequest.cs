namespace FoamDevice.Protocol
{
    /// <summary>A move of one plunger in Service.</summary>
    public sealed partial class JogRequest : Message
    {
        /// <summary>The axis.</summary>
        public SyringeSide Side;

        /// <summary>How far the plunger goes, steps; positive toward the stopcock. What takes up the play of the nut comes on top.</summary>
        public int Steps;

        /// <summary>Its speed, up to the machine's <see cref="MachineProfile.TraverseSpeedMicrometersPerSecond"/>.</summary>
        public uint SpeedMicrometersPerSecond;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Side = (SyringeSide)reader.U8();
            Steps = reader.I32();
            SpeedMicrometersPerSecond = reader.U32();
        }
    }
}
