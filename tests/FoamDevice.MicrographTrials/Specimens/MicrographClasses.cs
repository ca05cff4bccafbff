using static FoamDevice.MicrographTrials.Sizes;

namespace FoamDevice.MicrographTrials;

/// <summary>The kinds of pictures. Sizes are in µm; the pictures have 960 × 720 pixels.</summary>
public static class MicrographClasses
{
    private const int Width = 960;
    private const int Height = 720;
    private const double Ordinary = 0.05;
    private const double Lenient = 0.10;
    private const double SlightUnevenness = 0.12;

    // Objectives with their usual aperture, and the side of a 4.5 µm camera pixel in the specimen with a 0.5 x adapter or without.
    private static readonly (double MicrometersPerPixel, double Aperture)[] Objectives = [(4.5, 0.06), (2.25, 0.10), (0.9, 0.25), (0.45, 0.40), (0.225, 0.65)];

    private static readonly Framing Plain = new(Crowding.Loose, 0.34);

    /// <summary>All, in the order of the table.</summary>
    public static IReadOnlyList<MicrographClass> All { get; } =
    [
        new("monodisperse", "one size", Ordinary, (random, _) => Compose(random, 1, Narrow(random, 60, 110), Plain)),
        new("log-normal", "sizes log-normal, sigma 0.35 to 0.5", Ordinary, (random, _) => Compose(random, 1, LogNormal(random, 90), Plain)),
        new("dense", "log-normal, three fifths of the area covered, touching", Ordinary, (random, _) => Compose(random, 1, LogNormal(random, 85), Plain with { Crowding = Crowding.Touching, Coverage = 0.85 })),
        new("overlapping", "log-normal, in front of one another, up to 40 % of an outline covered", Lenient, (random, _) => Compose(random, 1, LogNormal(random, 85), Plain with { Crowding = Crowding.Overlapping, Coverage = 0.55 })),
        new("blurred", "out of focus, together and each by itself, by up to 1.8 radii; lens blur 2 to 4.5 px", Ordinary, (random, _) => Blurred(Compose(random, 2, LogNormal(random, 60), Plain), random)),
        new("noisy", "250 to 700 electrons a pixel: signal to noise 14 to 24 in free liquid", Ordinary, (random, _) => Noisy(Compose(random, 1, LogNormal(random, 90), Plain), random)),
        new("uneven light", "the worst corner has a fifth to a half of the light", Ordinary, (random, _) => Uneven(Compose(random, 1, LogNormal(random, 90), Plain), random)),
        new("debris", "10 to 30 dark specks and fibres", Ordinary, (random, _) => Dirty(Compose(random, 1, LogNormal(random, 90), Plain), random)),
        new("magnifications", "the same foam by 2x, 4x and 10x", Ordinary, (random, number) => Compose(random, number % 3, LogNormal(random, 100), Plain with { Coverage = 0.4 })),
        new("wide sizes", "40-fold sizes in a picture, 2 to 1,500 µm over 40x, 10x and 2x", Ordinary, (random, number) => WideSizes(random, 2 * (number % 3))),
        new("all at once", "touching, uneven, noisy, blurred and dirty together", Ordinary, (random, _) => AllAtOnce(random)),
    ];

    /// <summary>Finds a class.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The class, or null.</returns>
    public static MicrographClass? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Specimen Compose(Random random, int objective, Func<double> radiusMicrometers, Framing framing)
    {
        (double micrometersPerPixel, double aperture) = Objectives[objective];
        IReadOnlyList<DrawnBubble> bubbles = BubblePacking.Of(
            random, Width, Height, () => radiusMicrometers() / micrometersPerPixel, framing.Coverage, framing.Crowding);
        double condenser = Math.Min(0.9, aperture * Between(random, 0.7, 1.0) + Between(random, 0.1, 0.3));
        double chamber = Between(random, 0.8, 2.5) * 2 * bubbles.Average(bubble => bubble.Radius) * micrometersPerPixel;
        var microscope = new Microscope(micrometersPerPixel, aperture, condenser, chamber);
        return new Specimen(Width, Height, bubbles, microscope, Lighting.Draw(random, SlightUnevenness), Camera.Ordinary, 0);
    }

    private static Specimen Blurred(Specimen specimen, Random random)
    {
        double micrometersPerPixel = specimen.Microscope.MicrometersPerPixel;
        double common = Between(random, -1.2, 1.2);
        DrawnBubble[] bubbles = [.. specimen.Bubbles.Select(bubble => bubble with
        {
            DefocusMicrometers = (common + Between(random, -0.6, 0.6)) * bubble.Radius * micrometersPerPixel,
        })];
        return specimen with { Bubbles = bubbles, Camera = specimen.Camera with { BlurPixels = Between(random, 2, 4.5) } };
    }

    private static Specimen Noisy(Specimen specimen, Random random) =>
        specimen with { Camera = new Camera(Between(random, 250, 700), 6, 0.5) };

    private static Specimen Uneven(Specimen specimen, Random random) =>
        specimen with { Lighting = Lighting.Draw(random, Between(random, 0.8, 1.4)) };

    private static Specimen Dirty(Specimen specimen, Random random) =>
        specimen with { DebrisPieces = random.Next(10, 31) };

    private static Specimen WideSizes(Random random, int objective)
    {
        double micrometersPerPixel = Objectives[4 - objective].MicrometersPerPixel;
        return Compose(random, 4 - objective, PowerLaw(random, 4.2 * micrometersPerPixel, 168 * micrometersPerPixel), Plain with { Coverage = 0.5 });
    }

    private static Specimen AllAtOnce(Random random)
    {
        Specimen specimen = Compose(random, 1, LogNormal(random, 85), Plain with { Crowding = Crowding.Touching, Coverage = 0.6 });
        specimen = Uneven(specimen, random) with { DebrisPieces = random.Next(5, 16) };
        return specimen with { Camera = new Camera(Between(random, 800, 2_000), 6, Between(random, 1, 2)) };
    }

    private sealed record Framing(Crowding Crowding, double Coverage);
}
