using System.Globalization;

namespace FoamDevice.Quality;

/// <summary>How large a pixel is in the foam, and how that is known.</summary>
public sealed record PixelScale
{
    /// <summary>Smallest scale that is taken: finer than light resolves. [A]</summary>
    public const double SmallestMicrometersPerPixel = 0.01;

    /// <summary>Largest scale that is taken: a pixel as large as a macro bubble. [A]</summary>
    public const double LargestMicrometersPerPixel = 500;

    private PixelScale(double micrometersPerPixel, PixelScaleSource source, string explanation)
    {
        MicrometersPerPixel = micrometersPerPixel;
        Source = source;
        Explanation = explanation;
    }

    /// <summary>Micrometres in the foam that one pixel covers.</summary>
    public double MicrometersPerPixel { get; }

    /// <summary>How it is known.</summary>
    public PixelScaleSource Source { get; }

    /// <summary>How it is known, in words with its numbers.</summary>
    public string Explanation { get; }

    /// <summary>A scale that the person knows, from the microscope's calibration.</summary>
    /// <param name="micrometersPerPixel">From <see cref="SmallestMicrometersPerPixel"/> to <see cref="LargestMicrometersPerPixel"/>.</param>
    /// <exception cref="QualityException">It is no number, or out of range.</exception>
    public static PixelScale Given(double micrometersPerPixel) =>
        new(Checked(micrometersPerPixel), PixelScaleSource.Given, string.Create(CultureInfo.InvariantCulture, $"given as {micrometersPerPixel:0.#####} µm/pixel"));

    /// <summary>Measures the scale bar that is drawn into a picture.</summary>
    /// <param name="image">The picture with the bar.</param>
    /// <param name="lengthMicrometers">The length that the bar says it has.</param>
    /// <exception cref="QualityException">No bar was found, or more than one that it could be.</exception>
    public static PixelScale FromScaleBar(Micrograph image, double lengthMicrometers)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckLength(lengthMicrometers, "scale bar");
        double pixels = ScaleBarFinder.LengthPixels(image);
        return new(
            Checked(lengthMicrometers / pixels),
            PixelScaleSource.ScaleBar,
            string.Create(CultureInfo.InvariantCulture, $"scale bar of {lengthMicrometers:0.###} µm is {pixels:0.##} pixels in {image.SourceName}"));
    }

    /// <summary>Measures the lines of a stage micrometer in a picture of it.</summary>
    /// <param name="image">The picture of the stage micrometer.</param>
    /// <param name="pitchMicrometers">From one line to the next.</param>
    /// <exception cref="QualityException">No evenly spaced lines were found for certain.</exception>
    public static PixelScale FromStageMicrometer(Micrograph image, double pitchMicrometers)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckLength(pitchMicrometers, "stage micrometer");
        double pixels = StageMicrometerFinder.PitchPixels(image);
        return new(
            Checked(pitchMicrometers / pixels),
            PixelScaleSource.StageMicrometer,
            string.Create(CultureInfo.InvariantCulture, $"stage micrometer of {pitchMicrometers:0.###} µm a line is {pixels:0.###} pixels a line in {image.SourceName}"));
    }

    private static double Checked(double micrometersPerPixel)
    {
        if (micrometersPerPixel is >= SmallestMicrometersPerPixel and <= LargestMicrometersPerPixel)
            return micrometersPerPixel;

        throw new QualityException(string.Create(
            CultureInfo.InvariantCulture,
            $"A scale of {micrometersPerPixel} µm/pixel is outside {SmallestMicrometersPerPixel} to {LargestMicrometersPerPixel}. Give the micrometres that one pixel covers in the foam."));
    }

    private static void CheckLength(double micrometers, string what)
    {
        if (!double.IsFinite(micrometers) || micrometers <= 0)
            throw new QualityException(string.Create(CultureInfo.InvariantCulture, $"The length on the {what} is {micrometers} µm. Give the length in micrometres that stands beside it."));
    }
}
