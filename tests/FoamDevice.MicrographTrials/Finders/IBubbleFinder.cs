namespace FoamDevice.MicrographTrials;

/// <summary>A way of finding bubbles.</summary>
public interface IBubbleFinder
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>What it does, with its parameters.</summary>
    string Description { get; }

    /// <summary>Finds the bubbles of a picture.</summary>
    IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph);
}
