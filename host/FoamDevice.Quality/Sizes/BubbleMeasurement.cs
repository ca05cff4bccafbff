using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Quality;

/// <summary>Bubble sizes as they go on record.</summary>
public static class BubbleMeasurement
{
    /// <summary>How the bubbles came about, when the detector found them all.</summary>
    public const string FoundMethod = "bubbles in micrographs, found by their dark rings; Miles-Lantuéjoul edge correction; 95 % intervals by bootstrap over bubbles";

    /// <summary>How they came about when a person edited them.</summary>
    public const string EditedMethod = "bubbles in micrographs, found by their dark rings and edited by a person; Miles-Lantuéjoul edge correction; 95 % intervals by bootstrap over bubbles";

    /// <summary>How a rate of growth came about.</summary>
    public const string RipeningMethod = "line through D32² over foam age, by least squares; 95 % interval";

    private const string Micrometers = "µm";
    private const string Percent = "%";

    /// <summary>The figures of one age.</summary>
    public static IReadOnlyList<MeasuredFigure> Figures(SizeDistribution sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return
        [
            new("count", sizes.Count, ""),
            Figure("d10", sizes.D10, Micrometers),
            Figure("d32", sizes.D32, Micrometers),
            Figure("dv10", sizes.Dv10, Micrometers),
            Figure("dv50", sizes.Dv50, Micrometers),
            Figure("dv90", sizes.Dv90, Micrometers),
            Figure("span", sizes.Span, ""),
            Figure("number-over-200", sizes.NumberOver200, Percent),
            Figure("volume-over-200", sizes.VolumeOver200, Percent),
            Figure("number-over-500", sizes.NumberOver500, Percent),
            Figure("volume-over-500", sizes.VolumeOver500, Percent),
        ];
    }

    /// <summary>The figure of growth over ages.</summary>
    public static IReadOnlyList<MeasuredFigure> Figures(Ripening ripening)
    {
        ArgumentNullException.ThrowIfNull(ripening);
        return [Figure("ripening-slope", ripening.SquareMicrometersPerSecond, "µm²/s")];
    }

    /// <summary>What the figures rest on, by name, in words.</summary>
    /// <param name="sizes">The figures.</param>
    /// <param name="scale">How the scale is known.</param>
    public static IReadOnlyDictionary<string, string> Settings(SizeDistribution sizes, PixelScale scale)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(scale);
        return new Dictionary<string, string>
        {
            ["scale"] = string.Create(CultureInfo.InvariantCulture, $"{scale.MicrometersPerPixel:0.#####} µm/pixel, {scale.Explanation}"),
            ["pictures"] = string.Join(", ", sizes.Pictures.Select(picture => picture.Name)),
            ["cut by the frame"] = string.Create(CultureInfo.InvariantCulture, $"{sizes.CutByFrame} bubbles, not measured; {FrameCorrection.Name} correction"),
            ["class by D10"] = sizes.Class.ToString().ToLowerInvariant(),
            ["intervals"] = string.Create(CultureInfo.InvariantCulture, $"bootstrap over bubbles, {Bootstrap.Drawings} drawings, seed {Bootstrap.Seed}; percentiles, D32 by bootstrap-t"),
        };
    }

    /// <summary>What a rate of growth rests on, by name, in words.</summary>
    /// <param name="ripening">The rate.</param>
    /// <param name="ages">The sizes at the ages, s.</param>
    public static IReadOnlyDictionary<string, string> Settings(Ripening ripening, IReadOnlyList<(double AgeSeconds, SizeDistribution Sizes)> ages)
    {
        ArgumentNullException.ThrowIfNull(ripening);
        ArgumentNullException.ThrowIfNull(ages);
        return new Dictionary<string, string>
        {
            ["ages and D32"] = string.Join(", ", ages.Select(age => string.Create(CultureInfo.InvariantCulture, $"{age.AgeSeconds:0.###} s: {age.Sizes.D32.Value:0.0} µm"))),
            ["interval"] = ripening.Basis == RipeningBasis.BubblesOnly ? "two ages: bootstrap over bubbles only" : "scatter of the ages about the line, Student's t",
        };
    }

    private static MeasuredFigure Figure(string id, IntervalEstimate estimate, string unit) => new(id, estimate.Value, unit, estimate.Interval.Low, estimate.Interval.High);
}
