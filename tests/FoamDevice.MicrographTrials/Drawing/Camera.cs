namespace FoamDevice.MicrographTrials;

/// <summary>The camera: how many electrons a white pixel holds and how the reading errs.</summary>
/// <param name="WhiteElectrons">Electrons of a pixel at 255: fewer are noisier.</param>
/// <param name="ReadNoiseElectrons">Standard deviation of the reading.</param>
/// <param name="BlurPixels">Standard deviation of the blur by lens, motion and pixel, in pixels.</param>
public sealed record Camera(double WhiteElectrons, double ReadNoiseElectrons, double BlurPixels)
{
    /// <summary>Grey level at which free liquid is shown where the light is best.</summary>
    public const double LiquidLevel = 205;

    /// <summary>An ordinary one.</summary>
    public static Camera Ordinary { get; } = new(8_000, 8, 0.5);

    /// <summary>One picture element as it is read.</summary>
    /// <param name="light">Light, 1 being free liquid where the light is best.</param>
    /// <param name="random">Where the noise comes from.</param>
    public byte Read(double light, Random random)
    {
        double electrons = Math.Max(0, light * LiquidLevel / 255 * WhiteElectrons);
        double deviation = Math.Sqrt(electrons + (ReadNoiseElectrons * ReadNoiseElectrons));
        double noisy = electrons + (deviation * Sizes.StandardNormal(random));
        return (byte)Math.Clamp(Math.Round(noisy * 255 / WhiteElectrons), 0, 255);
    }
}
