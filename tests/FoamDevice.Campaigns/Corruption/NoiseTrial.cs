using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>Listens to a line on which nobody speaks the protocol.</summary>
public static class NoiseTrial
{
    private const int ChunkBytes = 4_096;

    /// <summary>Feeds random bytes, one zero in 20 so that there is much to open.</summary>
    /// <returns>Frames accepted.</returns>
    public static long FramesHeard(long bytes, ulong seed)
    {
        Random random = RandomStream.Of(seed, "noise");
        var reader = new FrameReader();
        byte[] chunk = new byte[ChunkBytes];
        for (long heard = 0; heard < bytes; heard += ChunkBytes)
        {
            random.NextBytes(chunk);
            foreach (byte value in chunk)
                reader.Feed(value < 13 ? (byte)0 : value);
        }

        return reader.GoodFrames;
    }
}
