namespace FoamDevice.Protocol.Tests;

/// <summary>All 16,843,009 sequences of 0, 1, 2 and 3 bytes.</summary>
internal static class ShortInputs
{
    public const int Count = 1 + 256 + 65_536 + 16_777_216;

    /// <summary>Does something with each of them; the array is used again for the next one.</summary>
    public static void ForEach(Action<byte[]> act)
    {
        for (int length = 0; length <= 3; length++)
        {
            byte[] input = new byte[length];
            do
            {
                act(input);
            }
            while (Next(input));
        }
    }

    // Counts the bytes up as one number; false after the last one.
    private static bool Next(byte[] input)
    {
        for (int i = 0; i < input.Length; i++)
        {
            if (++input[i] != 0)
            {
                return true;
            }
        }

        return false;
    }
}
