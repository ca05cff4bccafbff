namespace FoamDevice.VirtualEsp32;

/// <summary>A small deterministic random stream (SplitMix64), one for each purpose, so that one use does not disturb another.</summary>
internal sealed class RandomStream
{
    private ulong _state;

    public RandomStream(ulong seed, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose) hash = (hash ^ letter) * 1099511628211UL;
        _state = seed ^ hash;
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/>, both included.</summary>
    public int UpTo(int limit) => (int)(Next() % (ulong)(limit + 1));

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
