namespace FoamDevice.Quality;

/// <summary>What the interval of a rate of growth is made of.</summary>
public enum RipeningBasis
{
    /// <summary>Two ages: only the chance among so many bubbles; nothing shows whether the growth is steady.</summary>
    BubblesOnly,

    /// <summary>Three ages or more: how the ages scatter about the line.</summary>
    ScatterOfAges,
}
