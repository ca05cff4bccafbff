using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class PayloadTests
{
    public static TheoryData<string> Messages => [.. MessageKinds.All.Select(type => type.Name)];

    [Fact]
    public void Reading_any_fields_from_any_bytes_never_throws_and_never_leaves_the_payload()
    {
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Int[0, 6].Array[0, 30]).Sample((bytes, fields) =>
        {
            byte[] surrounded = [0xEE, .. bytes, 0xEE];
            PayloadReader reader = new();
            reader.Begin(surrounded, 1, bytes.Length);

            foreach (int field in fields)
            {
                bool failedBefore = reader.Failed;
                string value = ReadField(reader, field);
                if (reader.Remaining < 0 || (failedBefore && (!reader.Failed || value is not ("0" or ""))))
                {
                    return false;
                }
            }

            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_reads_any_bytes_without_throwing_and_tells_when_some_were_missing(string name)
    {
        Type type = MessageKinds.Named(name);
        int length = MessageKinds.Bytes(MessageKinds.Create(type)).Length;

        Gen.Byte.Array[0, FrameFormat.MaxPayloadBytes].Sample(bytes =>
        {
            PayloadReader reader = MessageKinds.Reader(bytes);
            MessageKinds.Create(type).Read(reader);
            return reader.Failed || bytes.Length >= length || MinorVersions.WasWhole(type, bytes.Length);
        });
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_cut_anywhere_is_told_apart(string name)
    {
        Type type = MessageKinds.Named(name);
        byte[] whole = MessageKinds.Bytes(MessageKinds.CreateFilled(type, flags: true));

        for (int length = 0; length < whole.Length; length++)
        {
            PayloadReader reader = MessageKinds.Reader(whole[..length]);
            MessageKinds.Create(type).Read(reader);
            Assert.Equal(!MinorVersions.WasWhole(type, length), reader.Failed);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Fields_that_a_newer_minor_put_at_the_end_are_passed_over(string name)
    {
        Message written = MessageKinds.CreateFilled(MessageKinds.Named(name), flags: true);
        PayloadReader reader = MessageKinds.Reader([.. MessageKinds.Bytes(written), 1, 2, 3]);

        Message read = MessageKinds.Create(written.GetType());
        read.Read(reader);

        Assert.False(reader.Failed);
        Assert.Equal(MessageKinds.FieldsOf(written), MessageKinds.FieldsOf(read));
    }

    [Fact]
    public void A_reader_that_was_never_begun_gives_zeros()
    {
        PayloadReader reader = new();

        Assert.Equal(0u, reader.U32());
        Assert.True(reader.Failed);
    }

    [Fact]
    public void Numbers_come_back_at_the_ends_of_their_ranges()
    {
        byte[] buffer = new byte[64];
        PayloadWriter writer = new();
        writer.Begin(buffer, 0, buffer.Length);
        writer.I32(int.MinValue);
        writer.I64(long.MinValue);
        writer.U64(ulong.MaxValue);
        writer.U16(ushort.MaxValue);

        PayloadReader reader = MessageKinds.Reader(buffer);

        Assert.Equal((int.MinValue, long.MinValue, ulong.MaxValue, ushort.MaxValue), (reader.I32(), reader.I64(), reader.U64(), reader.U16()));
    }

    [Fact]
    public void What_is_not_printable_ascii_becomes_a_question_mark_on_both_sides()
    {
        byte[] buffer = new byte[8];
        PayloadWriter writer = new();
        writer.Begin(buffer, 0, buffer.Length);
        writer.Text("µ\n~");

        Assert.Equal("??~", MessageKinds.Reader(buffer).Text());
        Assert.Equal("?A", MessageKinds.Reader([2, 0x07, (byte)'A']).Text());
    }

    [Fact]
    public void A_field_that_does_not_fit_writes_nothing_and_neither_does_any_after_it()
    {
        byte[] buffer = new byte[5];
        PayloadWriter writer = new();
        writer.Begin(buffer, 0, 4);
        writer.U8(1);
        writer.U32(0xFFFFFFFF);
        writer.U8(2);

        Assert.True(writer.Failed);
        Assert.Equal(1, writer.Count);
        Assert.Equal([1, 0, 0, 0, 0], buffer);
    }

    private static string ReadField(PayloadReader reader, int field) => field switch
    {
        0 => $"{reader.U8()}",
        1 => $"{reader.U16()}",
        2 => $"{reader.U32()}",
        3 => $"{reader.I32()}",
        4 => $"{reader.U64()}",
        5 => $"{reader.I64()}",
        _ => reader.Text(),
    };
}
