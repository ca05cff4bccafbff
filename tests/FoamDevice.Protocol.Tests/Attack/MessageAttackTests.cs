using CsCheck;

namespace FoamDevice.Protocol.Tests;

/// <summary>Every message reads whatever stands in a payload: it never throws, and never reads past the end.</summary>
public sealed class MessageAttackTests
{
    // Room for what a message does not own, to see whether it is read.
    private const int Margin = 16;
    private const long Samples = 5_000;

    public static TheoryData<string> Messages => [.. MessageKinds.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_payload_of_up_to_two_bytes_is_read_within_its_end(string name)
    {
        Message message = MessageKinds.Create(MessageKinds.Named(name));

        foreach (byte[] payload in Inputs.UpToTwoBytes())
        {
            Read(message, payload);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_random_payload_is_read_within_its_end(string name)
    {
        Type type = MessageKinds.Named(name);

        Gen.Byte.Array[0, FrameFormat.MaxPayloadBytes].Sample(payload => { Read(MessageKinds.Create(type), payload); }, iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_payload_cut_short_anywhere_is_known_as_such(string name)
    {
        Type type = MessageKinds.Named(name);
        byte[] whole = MessageKinds.Bytes(MessageKinds.CreateFilled(type, flags: true));
        Message message = MessageKinds.Create(type);

        for (int length = 0; length < whole.Length; length++)
        {
            bool isTaken = Read(message, whole[..length]);
            Assert.True(isTaken == MinorVersions.WasWhole(type, length), $"{length} of {whole.Length} bytes: taken for the whole {isTaken}.");
        }

        Assert.True(Read(message, whole));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_was_read_from_random_bytes_is_written_and_read_again_as_the_same(string name)
    {
        Type type = MessageKinds.Named(name);

        Gen.Byte.Array[0, FrameFormat.MaxPayloadBytes].Sample(
            payload =>
            {
                Message message = MessageKinds.Create(type);
                if (Read(message, payload))
                {
                    byte[] written = MessageKinds.Bytes(message);
                    Message again = MessageKinds.Create(type);
                    Assert.True(Read(again, written));
                    Assert.Equal(written, MessageKinds.Bytes(again));
                }
            },
            iter: Samples);
    }

    [Fact]
    public void A_text_that_claims_more_characters_than_there_are_bytes_is_no_text()
    {
        PayloadReader reader = MessageKinds.Reader([255, (byte)'a', (byte)'b']);

        Assert.Equal("", reader.Text());
        Assert.True(reader.Failed);
    }

    /// <summary>Reads a payload that stands in the middle of a buffer.</summary>
    /// <returns>Whether it was long enough.</returns>
    private static bool Read(Message message, byte[] payload)
    {
        byte[] buffer = [.. new byte[Margin], .. payload, .. Enumerable.Repeat((byte)0xEE, Margin)];
        PayloadReader reader = new();
        reader.Begin(buffer, Margin, payload.Length);

        message.Read(reader);

        Assert.InRange(reader.Position, Margin, Margin + payload.Length);
        return !reader.Failed;
    }
}
