namespace FoamDevice.Protocol.Tests;

/// <summary>Frames made and read for tests.</summary>
internal static class Frames
{
    public static byte[] Build(FrameKind kind, ushort sequence, byte[] payload)
    {
        FrameWriter writer = new();
        writer.Begin(kind, sequence);
        foreach (byte value in payload)
        {
            writer.Payload.U8(value);
        }

        byte[] wire = new byte[FrameFormat.MaxWireBytes];
        return wire[..writer.End(wire, 0)];
    }

    public static byte[] Build(FrameKind kind, Message message) => Build(kind, 0, MessageKinds.Bytes(message));

    public static List<Frame> Read(params byte[][] pieces)
    {
        FrameReader reader = new();
        List<Frame> frames = [];
        foreach (byte value in pieces.SelectMany(piece => piece))
        {
            if (reader.Feed(value))
            {
                frames.Add(Completed(reader));
            }
        }

        return frames;
    }

    public static Frame Completed(FrameReader reader)
    {
        PayloadReader payload = reader.Payload;
        return new Frame(reader.Kind, reader.Sequence, payload.Buffer[payload.Position..(payload.Position + payload.Remaining)]);
    }
}
