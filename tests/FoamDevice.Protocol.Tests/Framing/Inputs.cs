namespace FoamDevice.Protocol.Tests;

/// <summary>Inputs for tests that leave nothing out.</summary>
internal static class Inputs
{
    /// <summary>All 65,793 sequences of 0, 1 and 2 bytes.</summary>
    public static IEnumerable<byte[]> UpToTwoBytes()
    {
        yield return [];
        for (int first = 0; first < 256; first++)
        {
            yield return [(byte)first];
            for (int second = 0; second < 256; second++)
            {
                yield return [(byte)first, (byte)second];
            }
        }
    }
}
