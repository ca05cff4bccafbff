namespace FoamDevice.Protocol
{
    /// <summary>A body with a fixed order of little-endian fields. Bytes after the last known field are ignored: a newer minor version put them there.</summary>
    public abstract class Message
    {
        /// <summary>Writes the fields in wire order.</summary>
        public abstract void Write(PayloadWriter writer);

        /// <summary>Reads the fields in wire order; <see cref="PayloadReader.Failed"/> tells when bytes were missing.</summary>
        public abstract void Read(PayloadReader reader);
    }
}
