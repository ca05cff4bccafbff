namespace FoamDevice.MicrographTrials;

/// <summary>How close bubbles lie.</summary>
public enum Crowding
{
    /// <summary>As chance has it, and every third has drifted to its neighbour: floating bubbles attract one another.</summary>
    Loose,

    /// <summary>Each touches another wherever there is room.</summary>
    Touching,

    /// <summary>One before the other; of each outline at most two fifths are covered.</summary>
    Overlapping,
}
