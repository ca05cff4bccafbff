namespace FoamDevice.Host;

/// <summary>When a series of a volume calibration was measured.</summary>
public enum VolumeSeriesKind
{
    /// <summary>With the values that the device had before.</summary>
    AsFound,

    /// <summary>With the values that it was given.</summary>
    AsLeft,
}
