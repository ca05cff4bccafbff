using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The next step of a volume calibration.</summary>
/// <param name="Kind">What is to be done, and by which call it is reported.</param>
/// <param name="Text">What a person is to do, in a sentence or two.</param>
public sealed record VolumeStep(VolumeStepKind Kind, string Text)
{
    /// <summary>The side; null for steps of the whole calibration.</summary>
    public CalibratedSide? Side { get; init; }

    /// <summary>The series.</summary>
    public VolumeSeriesKind Series { get; init; }

    /// <summary>The stroke to be made or weighed; null in other steps.</summary>
    public PlannedStroke? Stroke { get; init; }

    /// <summary>The vessel of an evaporation blank.</summary>
    public StrokeDirection Vessel { get; init; }

    /// <summary>Jogs to be made, in order, in steps of the plunger, positive toward the stopcock; empty when nothing moves.</summary>
    public IReadOnlyList<int> Jogs { get; init; } = [];

    /// <summary>The calibration to be written; null in other steps.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Volumes would be written that the device has not had before: somebody has to agree.</summary>
    public bool NeedsAgreement { get; init; }

    /// <summary>Readings of the series that are taken.</summary>
    public int ReadingsTaken { get; init; }

    /// <summary>Readings that the series has in all.</summary>
    public int ReadingsPlanned { get; init; }
}
