namespace FoamDevice.Host;

/// <summary>What somebody measured of a run's foam: figures, how they were got, and the raw data they come from.</summary>
/// <remarks>It is an entry of the run's record and never changes. A better version names the one that it supersedes; both stay.</remarks>
public sealed record Measurement
{
    /// <summary>What was measured.</summary>
    public required MeasurementKind Kind { get; init; }

    /// <summary>Who measured; not empty.</summary>
    public required string Who { get; init; }

    /// <summary>With what, such as a microscope or a balance and its number; empty when nobody said.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>By which procedure, with its name and version, such as "drainage, fit of v = V·tⁿ/(c + tⁿ)"; not empty.</summary>
    public required string Method { get; init; }

    /// <summary>The program that worked the figures out, with its version; not empty.</summary>
    public required string Software { get; init; }

    /// <summary>Age of the foam that the figures are of, ms since the end of the last pass; null when they span several ages, or it is not known.</summary>
    public long? FoamAgeMilliseconds { get; init; }

    /// <summary>What the figures rest on, by name, in words: the scale, the edge correction, the liquid's density.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The figures, in the order in which they are shown; an id stands there once.</summary>
    public IReadOnlyList<MeasuredFigure> Figures { get; init; } = [];

    /// <summary>Raw data and pictures. <see cref="RecordMeasurements.Add"/> fills it in from the files that it is given.</summary>
    public IReadOnlyList<MeasuredFile> Files { get; init; } = [];

    /// <summary>What a reader should beware of, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The <see cref="RecordedMeasurement.Key"/> of the version that this one takes the place of; null for none.</summary>
    public string? Supersedes { get; init; }

    /// <summary>It was made for practice, on the record of a simulated run: there is no foam that it could be of.</summary>
    public bool IsPractice { get; init; }

    /// <summary>Age of the foam, s.</summary>
    public double? FoamAgeSeconds => FoamAgeMilliseconds / 1e3;

    /// <summary>A figure by its id; null when it was not measured.</summary>
    public MeasuredFigure? Find(string figureId) => Figures.FirstOrDefault(figure => figure.Id == figureId);
}
