namespace FoamDevice.MicrographTrials;

/// <summary>What decides how a bubble looks in transmitted light.</summary>
/// <param name="MicrometersPerPixel">Side of a pixel in the specimen, in µm.</param>
/// <param name="ObjectiveAperture">Numerical aperture of the objective.</param>
/// <param name="CondenserAperture">Numerical aperture of the light.</param>
/// <param name="ChamberMicrometers">Distance of slide and cover glass in µm: a larger bubble is flat in its middle.</param>
public sealed record Microscope(double MicrometersPerPixel, double ObjectiveAperture, double CondenserAperture, double ChamberMicrometers)
{
    /// <summary>Refractive index of the liquid: water at 20 °C and 550 nm. A gas has 1.000.</summary>
    public const double LiquidIndex = 1.334;

    private const double WavelengthMicrometers = 0.55;

    // The width of the Gaussian that fits an Airy pattern best, in wavelengths over aperture (Zhang, Zerubia, Olivo-Marin, Appl. Opt. 46:1819, 2007).
    private const double AiryToGaussian = 0.225;

    /// <summary>Standard deviation of the blur by diffraction, in pixels.</summary>
    public double DiffractionPixels => AiryToGaussian * WavelengthMicrometers / ObjectiveAperture / MicrometersPerPixel;
}
