namespace FoamDevice.Simulator;

/// <summary>Random numbers for one component: the same for the same seed, whatever other components draw.</summary>
public static class RandomStream
{
    private const ulong FnvPrime = 1_099_511_628_211;

    /// <summary>The stream of a component, by its name.</summary>
    public static Random Of(ulong seed, string component)
    {
        ulong hash = 14_695_981_039_346_656_037 ^ seed;
        foreach (char letter in component)
            hash = (hash ^ letter) * FnvPrime;
        hash ^= hash >> 29;
        hash *= 0x9E3779B97F4A7C15;
        return new Random((int)(hash >> 33));
    }
}
