namespace FoamDevice.Host;

/// <summary>How a figure is asked for.</summary>
public enum FigureDemand
{
    /// <summary>Nothing is asked; it is measured.</summary>
    None,

    /// <summary>Just so.</summary>
    Exactly,

    /// <summary>So much at most.</summary>
    AtMost,

    /// <summary>So far from zero at most, to either side.</summary>
    Within,
}
