namespace FoamDevice.Protocol.Tests;

/// <summary>Everything that three bytes can do to a reader or an endpoint, with nothing left out.</summary>
public sealed class ShortInputTests
{
    private static readonly byte[] GoodFrame = Frames.Build(FrameKind.Abort, 0, []);
    private static readonly byte[] LongFrame = Frames.Build(FrameKind.Event, 0x0102, [1, 0, 2, 3, 0, 0, 4, 5]);

    [Fact]
    public void No_input_gives_a_fresh_reader_a_frame_or_hides_the_next_one()
    {
        FrameReader reader = new();

        ShortInputs.ForEach(input => Assert.True(Feed(reader, input) == 0 && Feed(reader, GoodFrame) == 1));

        Assert.Equal((uint)ShortInputs.Count, reader.GoodFrames);
    }

    [Fact]
    public void No_input_in_mid_frame_gives_a_frame_or_hides_the_next_one()
    {
        FrameReader reader = new();
        byte[] begun = LongFrame[..6];

        ShortInputs.ForEach(input => Assert.True(Feed(reader, begun) == 0 && Feed(reader, input) == 0 && Feed(reader, GoodFrame) == 1));
    }

    [Fact]
    public void Of_all_ends_a_frame_can_be_given_only_its_own_completes_it()
    {
        FrameReader reader = new();
        byte[] begun = LongFrame[..^3];
        List<byte[]> accepted = [];

        ShortInputs.ForEach(input =>
        {
            Feed(reader, begun);
            if (Feed(reader, input) != 0)
            {
                accepted.Add([.. input]);
            }

            Feed(reader, GoodFrame);
        });

        Assert.Equal(LongFrame[^3..], Assert.Single(accepted));
    }

    [Fact]
    public void No_input_makes_a_device_act_or_miss_the_abort_that_follows()
    {
        TestDevice device = new();

        ShortInputs.ForEach(input =>
        {
            device.Endpoint.Receive(input, 0, input.Length, 0);
            device.Endpoint.Receive(GoodFrame, 0, GoodFrame.Length, 0);
        });

        Assert.Equal(ShortInputs.Count, device.Aborts);
        Assert.Empty(device.Effects);
    }

    [Fact]
    public void No_input_tells_a_host_anything_or_hides_the_frame_that_follows()
    {
        Mailbox line = new();
        line.Connect();
        uint before = line.Host.Endpoint.GoodFrames;

        ShortInputs.ForEach(input =>
        {
            line.ToHost(input);
            line.ToHost(GoodFrame);
        });

        Assert.Equal((uint)ShortInputs.Count, line.Host.Endpoint.GoodFrames - before);
        Assert.Equal(HostLinkState.Open, line.Host.Endpoint.State);
        Assert.Empty(line.Host.Events);
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
