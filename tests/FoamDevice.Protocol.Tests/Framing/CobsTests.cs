using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class CobsTests
{
    [Fact]
    public void Every_input_of_up_to_two_bytes_comes_back()
    {
        byte[] stuffed = new byte[8];
        foreach (byte[] input in Inputs.UpToTwoBytes())
        {
            int length = Cobs.Encode(input, input.Length, stuffed, 0);

            Assert.Equal(input.Length + 1, length);
            Assert.False(stuffed.AsSpan(0, length).Contains((byte)0));
            Assert.Equal(input.Length, Cobs.DecodeInPlace(stuffed, length));
            Assert.True(stuffed.AsSpan(0, input.Length).SequenceEqual(input));
        }
    }

    [Fact]
    public void Any_input_up_to_the_longest_comes_back_one_byte_longer_and_without_zeros()
    {
        // Zeros are as frequent as all other values together, so that runs of every length appear.
        Gen.OneOf(Gen.Const((byte)0), Gen.Byte).Array[0, Cobs.MaxInput].Sample(input =>
        {
            byte[] stuffed = new byte[Cobs.MaxInput + 1];

            int length = Cobs.Encode(input, input.Length, stuffed, 0);

            return length == input.Length + 1
                && !stuffed.AsSpan(0, length).Contains((byte)0)
                && Cobs.DecodeInPlace(stuffed, length) == input.Length
                && stuffed.AsSpan(0, input.Length).SequenceEqual(input);
        });
    }

    [Fact]
    public void The_longest_run_without_zeros_comes_back()
    {
        byte[] input = Enumerable.Repeat((byte)0xA5, Cobs.MaxInput).ToArray();
        byte[] stuffed = new byte[Cobs.MaxInput + 1];

        int length = Cobs.Encode(input, input.Length, stuffed, 0);

        Assert.Equal(input.Length, Cobs.DecodeInPlace(stuffed, length));
        Assert.Equal(input, stuffed[..input.Length]);
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 3, 1 })]
    [InlineData(new byte[] { 2, 0 })]
    [InlineData(new byte[] { 1, 255 })]
    public void What_is_no_cobs_is_told_apart(byte[] data)
    {
        Assert.Equal(-1, Cobs.DecodeInPlace(data, data.Length));
    }

    [Fact]
    public void Decoding_survives_any_bytes_and_never_grows_them()
    {
        Gen.Byte.Array[0, 300].Sample(data =>
        {
            int count = data.Length;

            int left = Cobs.DecodeInPlace(data, count);

            return left >= -1 && left <= count;
        });
    }
}
