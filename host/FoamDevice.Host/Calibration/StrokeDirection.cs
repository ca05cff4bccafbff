namespace FoamDevice.Host;

/// <summary>Which way a plunger goes while a volume is weighed.</summary>
public enum StrokeDirection
{
    /// <summary>Away from the stopcock: water leaves the inlet vessel.</summary>
    Draw,

    /// <summary>Toward the stopcock: water reaches the outlet vessel.</summary>
    Dispense,
}
