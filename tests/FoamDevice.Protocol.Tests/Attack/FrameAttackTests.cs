using CsCheck;

namespace FoamDevice.Protocol.Tests;

/// <summary>Frames cut, glued together and mixed with noise: what comes out was sent, in the order in which it was sent.</summary>
public sealed class FrameAttackTests
{
    private const int RandomBytes = 2_000_000;
    private const long Samples = 2_000;

    private static readonly Gen<byte[]> Wire = Gen.Select(
        Gen.Byte[0, 10], Gen.UShort, Gen.Frequency((3, Gen.Const((byte)0)), (1, Gen.Byte)).Array[0, FrameFormat.MaxPayloadBytes],
        (kind, sequence, payload) => Frames.Build((FrameKind)kind, sequence, payload));

    // A frame, of which a piece at the beginning and a piece at the end may be missing.
    private static readonly Gen<(byte[] Whole, byte[] Piece)> CutFrame = Gen.Select(
        Wire, Gen.Frequency((1, Gen.Const((0.0, 1.0))), (2, Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]))),
        (wire, cut) => (wire, wire[(int)(Math.Min(cut.Item1, cut.Item2) * wire.Length)..(int)(Math.Max(cut.Item1, cut.Item2) * wire.Length)]));

    [Fact]
    public void Of_frames_cut_and_glued_together_only_whole_ones_come_out_and_in_order()
    {
        CutFrame.Array[1, 20].Sample(frames =>
        {
            List<Frame> sent = Frames.Read([.. frames.Select(frame => frame.Whole)]);
            List<Frame> received = Frames.Read([.. frames.Select(frame => frame.Piece)]);

            Assert.True(IsPartOf(received, sent));
        }, iter: Samples);
    }

    [Fact]
    public void Of_frames_cut_and_glued_together_every_uncut_one_that_follows_a_cut_one_comes_out()
    {
        Gen.Select(CutFrame, Wire).Array[1, 20].Sample(pairs =>
        {
            List<Frame> received = Frames.Read([.. pairs.SelectMany(pair => new[] { pair.Item1.Piece, pair.Item2 })]);

            Assert.True(IsPartOf(Frames.Read([.. pairs.Select(pair => pair.Item2)]), received));
        }, iter: Samples);
    }

    [Fact]
    public void Two_frames_whose_zeros_between_them_are_lost_are_both_lost_and_nothing_else_is_made_of_them()
    {
        Gen.Select(Wire, Wire, Wire).Sample((first, second, third) =>
        {
            Frame[] received = [.. Frames.Read(first[..^1], second[1..], third)];

            Assert.Equal(Frames.Read(third).Single().Payload, Assert.Single(received).Payload);
        }, iter: Samples);
    }

    [Fact]
    public void Random_bytes_are_no_frames_and_cost_no_memory()
    {
        Random random = new(1);
        byte[] noise = new byte[RandomBytes];
        random.NextBytes(noise);
        FrameReader reader = new();
        reader.Feed(noise[0]);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte value in noise)
        {
            reader.Feed(value);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0u, reader.GoodFrames);
        Assert.InRange(reader.DamagedFrames, 1u, (uint)RandomBytes);
    }

    // Whether some frames are among others, in the same order.
    private static bool IsPartOf(List<Frame> some, List<Frame> all)
    {
        int next = 0;
        foreach (Frame frame in all)
        {
            if (next < some.Count && frame.Kind == some[next].Kind && frame.Sequence == some[next].Sequence && frame.Payload.SequenceEqual(some[next].Payload))
            {
                next++;
            }
        }

        return next == some.Count;
    }
}
