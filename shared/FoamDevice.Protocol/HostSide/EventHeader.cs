namespace FoamDevice.Protocol
{
    /// <summary>What stands before every event's body.</summary>
    public sealed class EventHeader : Message
    {
        /// <summary>The boot the event belongs to.</summary>
        public uint BootId;

        /// <summary>Its number in that boot, from 1, without gaps.</summary>
        public uint Sequence;

        /// <summary>Oldest event still in the journal when the frame was made: what lies between is lost.</summary>
        public uint OldestSequence;

        /// <summary>Device time of the fact, µs since the start.</summary>
        public ulong TimeMicroseconds;

        /// <summary>What the event tells.</summary>
        public EventType Type;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(BootId);
            writer.U32(Sequence);
            writer.U32(OldestSequence);
            writer.U64(TimeMicroseconds);
            writer.U8((byte)Type);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            BootId = reader.U32();
            Sequence = reader.U32();
            OldestSequence = reader.U32();
            TimeMicroseconds = reader.U64();
            Type = (EventType)reader.U8();
        }
    }
}
