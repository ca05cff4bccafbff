namespace FoamDevice.Protocol
{
    /// <summary>What the device has done since its board was new, for its maintenance.</summary>
    /// <remarks>Kept in flash and written only while the drivers are off: after a power cut up to an hour of standing, or the run that was cut, may be missing.</remarks>
    public sealed class Counters : Message
    {
        /// <summary>Passes made.</summary>
        public uint Passes;

        /// <summary>Turns of the valve that were confirmed.</summary>
        public uint ValveTurns;

        /// <summary>Axes homed.</summary>
        public uint Homings;

        /// <summary>Runs closed.</summary>
        public uint Runs;

        /// <summary>Time with the drivers enabled.</summary>
        public uint DriveSeconds;

        /// <summary>Time switched on.</summary>
        public uint PoweredMinutes;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Passes);
            writer.U32(ValveTurns);
            writer.U32(Homings);
            writer.U32(Runs);
            writer.U32(DriveSeconds);
            writer.U32(PoweredMinutes);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Passes = reader.U32();
            ValveTurns = reader.U32();
            Homings = reader.U32();
            Runs = reader.U32();
            DriveSeconds = reader.U32();
            PoweredMinutes = reader.U32();
        }
    }
}
