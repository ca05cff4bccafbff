namespace FoamDevice.Protocol
{
    /// <summary>The device's events that the host has not stored yet: a ring of fixed slots, made once. A full ring loses its oldest events, and says so through <see cref="Oldest"/>.</summary>
    public sealed class Journal
    {
        /// <summary>Events the ring holds.</summary>
        public const int Slots = 128;

        /// <summary>Bytes an event may take: type, time and body.</summary>
        public const int SlotBytes = 64;

        private const int LengthBytes = 1;

        private readonly byte[] _ring = new byte[Slots * SlotBytes];
        private readonly PayloadWriter _writer = new PayloadWriter();
        private uint _oldest = 1;
        private uint _newest;

        /// <summary>Oldest event held; <see cref="Newest"/> + 1 when there is none.</summary>
        public uint Oldest => _oldest;

        /// <summary>Newest event; 0 before the first.</summary>
        public uint Newest => _newest;

        /// <summary>Puts an event at the end. A body of null has no fields.</summary>
        /// <returns>The event's sequence number.</returns>
        public uint Append(EventType type, Message body, ulong timeMicroseconds)
        {
            uint sequence = _newest + 1;
            int slot = SlotOf(sequence);
            _writer.Begin(_ring, slot + LengthBytes, SlotBytes - LengthBytes);
            _writer.U64(timeMicroseconds);
            _writer.U8((byte)type);
            if (body != null)
            {
                body.Write(_writer);
            }

            _ring[slot] = (byte)_writer.Count;
            _newest = sequence;
            if (_newest - _oldest >= Slots)
            {
                _oldest = _newest - Slots + 1;
            }

            return sequence;
        }

        /// <summary>Forgets every event up to <paramref name="sequence"/>: the host has stored them.</summary>
        public void Release(uint sequence)
        {
            if (sequence >= _oldest && sequence <= _newest)
            {
                _oldest = sequence + 1;
            }
        }

        /// <summary>Writes time, type and body of an event that is held.</summary>
        public void CopyTo(PayloadWriter target, uint sequence)
        {
            int slot = SlotOf(sequence);
            int end = slot + LengthBytes + _ring[slot];
            for (int i = slot + LengthBytes; i < end; i++)
            {
                target.U8(_ring[i]);
            }
        }

        private static int SlotOf(uint sequence) => (int)(sequence % Slots) * SlotBytes;
    }
}
