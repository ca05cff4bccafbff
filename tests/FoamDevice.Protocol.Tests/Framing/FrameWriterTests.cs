namespace FoamDevice.Protocol.Tests;

public sealed class FrameWriterTests
{
    public static TheoryData<string> Messages => [.. MessageKinds.All.Select(type => type.Name)];

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x55)]
    public void Payloads_of_every_length_come_back_in_at_most_128_bytes(byte value)
    {
        for (int length = 0; length <= FrameFormat.MaxPayloadBytes; length++)
        {
            byte[] payload = [.. Enumerable.Repeat(value, length)];

            byte[] wire = Frames.Build(FrameKind.Event, 0xFFFF, payload);

            Assert.Equal(length + FrameFormat.HeaderBytes + FrameFormat.ChecksumBytes + FrameFormat.WireOverheadBytes, wire.Length);
            Assert.Equal(payload, Assert.Single(Frames.Read(wire)).Payload);
        }
    }

    [Fact]
    public void The_longest_payload_makes_a_frame_of_exactly_128_bytes()
    {
        Assert.Equal(128, Frames.Build(FrameKind.Event, 1, new byte[FrameFormat.MaxPayloadBytes]).Length);
    }

    [Fact]
    public void A_payload_that_does_not_fit_gives_no_frame_and_the_next_one_is_whole()
    {
        FrameWriter writer = new();
        byte[] wire = new byte[FrameFormat.MaxWireBytes];
        writer.Begin(FrameKind.Event, 1);
        for (int i = 0; i <= FrameFormat.MaxPayloadBytes; i++)
        {
            writer.Payload.U8(1);
        }

        Assert.Equal(0, writer.End(wire, 0));

        writer.Begin(FrameKind.Abort, 0);
        int length = writer.End(wire, 0);
        Assert.Equal(FrameKind.Abort, Assert.Single(Frames.Read(wire[..length])).Kind);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_message_fits_a_frame_with_all_that_stands_before_it(string name)
    {
        const int RequestPrefix = 4 + 1;
        bool isEvent = Enum.GetNames<EventType>().Contains(name);
        int prefix = isEvent ? MessageKinds.Bytes(new EventHeader()).Length : RequestPrefix;

        int length = MessageKinds.Bytes(MessageKinds.CreateFilled(MessageKinds.Named(name), flags: true)).Length;

        Assert.InRange(prefix + length, 1, FrameFormat.MaxPayloadBytes);
    }

    [Fact]
    public void Names_that_are_too_long_are_cut_so_that_the_device_still_answers()
    {
        HelloReply reply = new() { DeviceId = new string('d', 80), SerialNumber = new string('s', 80), Board = new string('b', 80), Target = new string('t', 80) };

        HelloReply read = Assert.Single(Frames.Read(Frames.Build(FrameKind.HelloReply, reply))).As<HelloReply>();

        Assert.Equal(new string('d', 16), read.DeviceId);
        Assert.Equal(new string('t', 24), read.Target);
    }
}
