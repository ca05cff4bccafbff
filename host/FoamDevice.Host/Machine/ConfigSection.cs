namespace FoamDevice.Host;

/// <summary>Where a setting is kept.</summary>
public enum ConfigSection
{
    /// <summary>The machine profile: geometry and limits.</summary>
    Machine,

    /// <summary>The calibration: what was measured.</summary>
    Calibration,
}
