namespace FoamDevice.Protocol
{
    /// <summary>A body with a fixed order of little-endian fields. Bytes after the last known field are ignored: a newer minor version put them there.</summary>
    /// <remarks>
    /// The chip compiles only the directions that it goes in itself: what it reads of a request, what it writes of a reply or an event. The others stand under
    /// <c>HostSide</c>, as the other part of the same class. There the host has both, and the chip has a failure that stops it with everything off.
    /// </remarks>
    public abstract class Message
    {
        /// <summary>Writes the fields in wire order.</summary>
        /// <exception cref="System.NotSupportedException">On the chip, for what it only reads.</exception>
        public virtual void Write(PayloadWriter writer) => throw new System.NotSupportedException();

        /// <summary>Reads the fields in wire order; <see cref="PayloadReader.Failed"/> tells when bytes were missing.</summary>
        /// <exception cref="System.NotSupportedException">On the chip, for what it only writes.</exception>
        public virtual void Read(PayloadReader reader) => throw new System.NotSupportedException();
    }
}
