using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The time that a syringe stays mounted: after it, the device has homed, and the syringe must be mounted and primed anew.</summary>
public sealed record VolumeSitting
{
    /// <summary>The side.</summary>
    public required SyringeSide Side { get; init; }

    /// <summary>The series that is measured.</summary>
    public required VolumeSeriesKind Kind { get; init; }

    /// <summary>The conditions in force; null until they are given.</summary>
    public WeighingConditions? Conditions { get; init; }

    /// <summary>The barrel is wet and without air.</summary>
    public bool IsPrimed { get; init; }

    /// <summary>Strokes of the series that are made and stand: those beyond the readings wait for theirs.</summary>
    public int StrokesMade { get; init; }

    /// <summary>Steps toward the stopcock that empty the syringe before a cycle is made again; 0 for none.</summary>
    public int ReturnSteps { get; init; }
}
