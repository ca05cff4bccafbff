using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>Frames one after the other as they stand on a line, and which frame each byte belongs to.</summary>
public sealed class FrameStream
{
    private const int KindCount = 11;

    private FrameStream(IReadOnlyList<SentFrame> frames, byte[] bytes, int[] frameOfByte)
    {
        Frames = frames;
        Bytes = bytes;
        FrameOfByte = frameOfByte;
    }

    /// <summary>The frames, in the order in which they are sent.</summary>
    public IReadOnlyList<SentFrame> Frames { get; }

    /// <summary>Their bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>For each byte, the index of its frame.</summary>
    public int[] FrameOfByte { get; }

    /// <summary>Frames of every kind and of all lengths.</summary>
    public static FrameStream Draw(int count, Random random) => Of([.. Enumerable.Range(0, count).Select(_ => DrawFrame(random))]);

    /// <summary>The stream of these frames.</summary>
    public static FrameStream Of(IReadOnlyList<SentFrame> frames)
    {
        var writer = new FrameWriter();
        var bytes = new List<byte>();
        var frameOfByte = new List<int>();
        for (int index = 0; index < frames.Count; index++)
        {
            byte[] wire = frames[index].ToWire(writer);
            bytes.AddRange(wire);
            frameOfByte.AddRange(Enumerable.Repeat(index, wire.Length));
        }

        return new FrameStream(frames, [.. bytes], [.. frameOfByte]);
    }

    /// <summary>One frame with a payload of random length.</summary>
    public static SentFrame DrawFrame(Random random)
    {
        byte[] payload = new byte[random.Next(FrameFormat.MaxPayloadBytes + 1)];
        for (int i = 0; i < payload.Length; i++)
            payload[i] = DrawByte(random);

        return new SentFrame((FrameKind)random.Next(KindCount), (ushort)random.Next(ushort.MaxValue + 1), payload);
    }

    // Fields are little-endian numbers: half of their bytes are zeros, and many of the others small. That is what COBS codes depend on.
    private static byte DrawByte(Random random) => random.Next(4) switch
    {
        0 or 1 => 0,
        2 => (byte)random.Next(16),
        _ => (byte)random.Next(256),
    };
}
