using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class FrameReaderTests
{
    private static readonly byte[] GoodFrame = Frames.Build(FrameKind.Reply, 0x1234, [1, 0, 2, 0, 0, 3]);

    [Fact]
    public void A_frame_comes_back_as_it_was_written()
    {
        Frame frame = Assert.Single(Frames.Read(GoodFrame));

        Assert.Equal((FrameKind.Reply, (ushort)0x1234), (frame.Kind, frame.Sequence));
        Assert.Equal([1, 0, 2, 0, 0, 3], frame.Payload);
    }

    [Fact]
    public void After_every_sequence_of_up_to_two_bytes_the_next_good_frame_is_found()
    {
        FrameReader reader = new();
        foreach (byte[] garbage in Inputs.UpToTwoBytes())
        {
            Assert.Equal(0, Feed(reader, garbage));
            Assert.Equal(1, Feed(reader, GoodFrame));
        }

        Assert.Equal(65_793u, reader.GoodFrames);
    }

    [Fact]
    public void After_any_garbage_the_next_good_frame_is_found()
    {
        Gen.OneOf(Gen.Const((byte)0), Gen.Byte).Array[0, 600].Sample(garbage => Frames.Read(garbage, GoodFrame).Count == 1);
    }

    [Fact]
    public void After_a_frame_cut_short_anywhere_the_next_good_frame_is_found()
    {
        for (int length = 0; length < GoodFrame.Length - 1; length++)
        {
            Frame frame = Assert.Single(Frames.Read(GoodFrame[..length], GoodFrame));

            Assert.Equal(0x1234, frame.Sequence);
        }
    }

    [Fact]
    public void Any_change_of_any_one_byte_costs_that_frame_and_no_other()
    {
        byte[] before = Frames.Build(FrameKind.Status, 1, [7]);
        byte[] after = Frames.Build(FrameKind.Status, 2, [8]);
        for (int at = 0; at < GoodFrame.Length; at++)
        {
            for (int change = 1; change < 256; change++)
            {
                byte[] damaged = [.. GoodFrame];
                damaged[at] ^= (byte)change;

                Assert.Equal([1, 2], Frames.Read(before, damaged, after).Select(frame => (int)frame.Sequence));
            }
        }
    }

    [Fact]
    public void A_byte_lost_or_doubled_costs_that_frame_and_no_other()
    {
        byte[] after = Frames.Build(FrameKind.Status, 2, [8]);
        for (int at = 1; at < GoodFrame.Length - 1; at++)
        {
            byte[] lost = [.. GoodFrame[..at], .. GoodFrame[(at + 1)..]];
            byte[] doubled = [.. GoodFrame[..at], GoodFrame[at], .. GoodFrame[at..]];

            Assert.Equal(2, Assert.Single(Frames.Read(lost, after)).Sequence);
            Assert.Equal(2, Assert.Single(Frames.Read(doubled, after)).Sequence);
        }
    }

    [Fact]
    public void Damage_is_counted_and_zeros_between_frames_are_not()
    {
        FrameReader reader = new();

        Feed(reader, [0, 0, 0]);
        Feed(reader, GoodFrame);
        Assert.Equal(0u, reader.DamagedFrames);

        Feed(reader, [9, 9, 9, 0]);
        Feed(reader, [.. Enumerable.Repeat((byte)1, 1_000), 0]);
        Assert.Equal(2u, reader.DamagedFrames);
        Assert.Equal(1u, reader.GoodFrames);
    }

    [Fact]
    public void The_longest_frame_with_one_byte_more_is_no_frame()
    {
        byte[] longest = Frames.Build(FrameKind.Event, 1, new byte[FrameFormat.MaxPayloadBytes]);

        Assert.Empty(Frames.Read([.. longest[..^1], 0x55, 0]));
        Assert.Single(Frames.Read(longest));
    }

    [Fact]
    public void A_content_too_short_for_kind_sequence_and_checksum_is_no_frame()
    {
        byte[] empty = [0, 0, 0, 0];
        byte[] stuffed = new byte[5];
        int length = Cobs.Encode(empty, empty.Length, stuffed, 0);

        Assert.Empty(Frames.Read([0, .. stuffed[..length], 0]));
    }

    [Fact]
    public void A_frame_half_read_is_forgotten_by_a_restart()
    {
        FrameReader reader = new();
        Feed(reader, GoodFrame[..6]);

        reader.Restart();

        Assert.Equal(0, Feed(reader, GoodFrame[6..]));
        Assert.Equal(1, Feed(reader, GoodFrame));
    }

    private static int Feed(FrameReader reader, byte[] bytes)
    {
        int frames = 0;
        foreach (byte value in bytes)
        {
            frames += reader.Feed(value) ? 1 : 0;
        }

        return frames;
    }
}
