using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>A frame as it was given to the line.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Payload">Its payload.</param>
public sealed record SentFrame(FrameKind Kind, ushort Sequence, byte[] Payload)
{
    /// <summary>Whether the frame that a reader has just completed is this one, byte for byte.</summary>
    public bool IsWhatCameOut(FrameReader reader)
    {
        PayloadReader payload = reader.Payload;
        return reader.Kind == Kind && reader.Sequence == Sequence
            && payload.Buffer.AsSpan(payload.Position, payload.Remaining).SequenceEqual(Payload);
    }

    /// <summary>Its bytes on the wire, both zeros included.</summary>
    public byte[] ToWire(FrameWriter writer)
    {
        writer.Begin(Kind, Sequence);
        foreach (byte value in Payload)
            writer.Payload.U8(value);

        byte[] wire = new byte[FrameFormat.MaxWireBytes];
        return wire[..writer.End(wire, 0)];
    }
}
