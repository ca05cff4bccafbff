namespace FoamDevice.Campaigns;

/// <summary>Something that must hold at every step of every run, whatever goes wrong. Each has a memory of its own, and is made anew for each run.</summary>
public abstract class Invariant
{
    /// <summary>Its name, as in tables: the class's, in words.</summary>
    public string Name => GetType().Name;

    /// <summary>Looks at a step.</summary>
    /// <param name="before">How things stood before it.</param>
    /// <param name="now">How they stand after it.</param>
    /// <returns>What is wrong, in a sentence; null as long as it holds.</returns>
    public abstract string? Check(Moment before, Moment now);
}
